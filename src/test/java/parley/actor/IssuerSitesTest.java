package parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.rule.RuleFile;

/** Who publishes on which site. */
class IssuerSitesTest {

  private final ActorBook book = ActorBook.standard();

  @ParameterizedTest
  @CsvSource({
    "https://www.state.gov/a-call/, State Department, United States",
    "https://pe.usembassy.gov/a-visit, State Department, United States",
    "http://obamawhitehouse.archives.gov/briefing, White House, United States",
    "https://www.ready.gov/storms, United States, United States",
    "https://www.mfa.gov.pe/news/1, Peru, Peru",
    "https://www.gob.pe/news/1, Peru, Peru",
    "https://WWW.GOV.UK/news, United Kingdom, United Kingdom",
    "https://mid.ru/en/1, Russian Foreign Ministry, Russia",
    "https://www.eeas.europa.eu/1, European External Action Service, European Union",
    "https://www.efsa.europa.eu/1, European Union,",
    "https://www.iaea.org/news, International Atomic Energy Agency,",
  })
  void knowsWhoPublishesThere(String address, String name, String party) {
    assertThat(book.issuer(address))
        .as(address)
        .hasValueSatisfying(actor -> {
          assertThat(actor.name()).isEqualTo(name);
          assertThat(actor.party()).isEqualTo(party);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.org/www.state.gov/",
    "https://state.gov.example.org/",
    "https://notstate.gov.example/",
    "https://ana-paz.senate.gov/news",
    "https://www.ny.gov/roads",
    "https://www.spa.gov.sa/1",
    "https://tass.com/1",
    "www.state.gov",
    "not an address",
    "https:///",
    "''",
  })
  void knowsNobodyElsewhere(String address) {
    assertThat(book.issuer(address)).as(address).isEmpty();
  }

  @Test
  void knowsNobodyWithoutAnAddress() {
    assertThat(book.issuer(null)).isEmpty();
  }

  @Test
  void everyLineNamesSomebodyInTheBookOnce() {
    List<String> hosts = new ArrayList<>();
    for (RuleFile.Line line : RuleFile.shipped(IssuerSites.FILE).lines()) {
      hosts.add(IssuerSites.host(line));
      assertThat(line.fields()).as("%s", line).hasSize(2);
      String name = line.field(1);
      if (!name.equals(IssuerSites.NOBODY) && !name.equals(IssuerSites.ANY_STATE)) {
        assertThat(book.entry(name))
            .as("%s", line)
            .isNotNull()
            .extracting(BookEntry::kind)
            .isNotNull()
            .isNotEqualTo(Actor.Kind.OUTLET);
      }
    }
    assertThat(hosts).doesNotHaveDuplicates();
  }
}
