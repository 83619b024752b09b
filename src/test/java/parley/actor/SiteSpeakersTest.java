package parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.article.Article;
import parley.article.Published;

/** On whose side those are who speak on a site of a government. */
class SiteSpeakersTest {

  private static final String OF_PERU = "https://www.gob.pe/news/1";
  private static final String OF_THE_UNITED_STATES = "https://www.state.gov/news/1";

  private static Cast cast(@Nullable String url, String text) {
    Article article =
        Article.builder("briefing", text)
            .url(url)
            .published(Published.on(LocalDate.parse("2022-05-04")))
            .build();
    return Casting.mark(ActorBook.standard(), article);
  }

  private static Actor actor(Cast cast, String name) {
    return cast.actors().stream()
        .filter(actor -> actor.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + cast.actors()));
  }

  @Test
  void readsANameInCapitalsAsTheOneAboveIt() {
    Cast cast = cast(null, "Ana Soto, Deputy Spokesperson\n\nMS SOTO: Good afternoon to you all.");
    assertThat(cast.actors())
        .extracting(Actor::name)
        .contains("Ana Soto")
        .doesNotContain("SOTO", "Soto");
  }

  @Test
  void readsATitleAndANameInCapitalsAsTheOneInTheBook() {
    Cast cast = cast(null, "SECRETARY BLINKEN: Good afternoon.\n\nPRESIDENT VON DER LEYEN: Hello.");
    assertThat(actor(cast, "Antony Blinken").party()).isEqualTo("United States");
    assertThat(actor(cast, "Ursula von der Leyen").party()).isEqualTo("European Union");
  }

  @Test
  void takesWhoIsIntroducedAndSpeaksForOneOfTheIssuersPeople() {
    String text = "Ana Soto, Deputy Spokesperson\n\nMS SOTO: Good afternoon to you all.";
    Actor soto = actor(cast(OF_PERU, text), "Ana Soto");
    assertThat(soto.party()).isEqualTo("Peru");
    assertThat(soto.roles()).extracting(Role::of).containsOnly("Peru");
    assertThat(actor(cast(null, text), "Ana Soto").party()).isNull();
  }

  @Test
  void takesWhoSpeaksWithoutATitleForOneOfThem() {
    String text = "MR. LIND: Good afternoon.\n\nQUESTION: Is it true?\n\nMR. LIND: It is.";
    assertThat(actor(cast(OF_PERU, text), "Lind").party()).isEqualTo("Peru");
    assertThat(actor(cast(null, text), "Lind").party()).isNull();
  }

  @Test
  void leavesOutWhoBearsATitleThatTheIssuersPeopleHaveNot() {
    String text =
        "AMBASSADOR RENN: Welcome.\n\nFOREIGN MINISTER SOTO: Thank you.\n\nMR. LIND: Good day.";
    Cast cast = cast(OF_THE_UNITED_STATES, text);
    assertThat(actor(cast, "Renn").party()).isEqualTo("United States");
    assertThat(actor(cast, "Soto").party()).isNull();
    assertThat(actor(cast, "Lind").party()).as("either's").isNull();
  }

  @Test
  void leavesOutWhoIsOnlySpokenOf() {
    Cast cast =
        cast(
            OF_PERU,
            "We heard Ambassador Ana Soto.\n\nThe farmer Luis Rey met journalist Lu Renn.");
    assertThat(cast.actors()).extracting(Actor::party).doesNotContain("Peru");
  }
}
