package parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where a place lies of whose name there are several. */
class WhereaboutsTest {

  private static Place place(String text, String name) {
    return Objects.requireNonNull(Casting.of("2024-05-02", text).mention(name, 1).place());
  }

  @Test
  void theStateBehindTheNameDecides() {
    assertThat(place("The teams met in Tripoli, Lebanon.", "Tripoli").country()).isEqualTo("LB");
    assertThat(place("The teams met in Tripoli on Monday.", "Tripoli").country()).isEqualTo("LY");
    assertThat(place("The teams met in Birmingham, Alabama.", "Birmingham").country())
        .isEqualTo("US");
  }

  @Test
  void aListOfCapitalsSaysNothingOfOneAnother() {
    assertThat(place("The teams met in London, Toronto and Oslo.", "London").country())
        .isEqualTo("GB");
  }

  @Test
  void aTownIsLocatedWhereItsNameIsUnmistakable() {
    Place konotop = place("The teams met in Konotop on Monday.", "Konotop");
    assertThat(konotop.country()).isEqualTo("UA");
    assertThat(konotop.latitude()).isBetween(51.0, 52.0);
  }

  @Test
  void aTownThatIsTwentyTownsHasANameAlone() {
    Place open = place("The teams met in Springfield on Monday.", "Springfield");
    assertThat(open.country()).isNull();
    assertThat(open.latitude()).isNaN();
  }

  @Test
  void aVillageThatNoTableHasStillLiesInItsState() {
    Place village = place("The teams met in Norhaven, Egypt.", "Norhaven");
    assertThat(village.country()).isEqualTo("EG");
    assertThat(village.latitude()).isNaN();
  }

  @Test
  void theStateThatTheArticleSpeaksOfDecides() {
    assertThat(Towns.standard().locate("Georgetown", null, List.of("US")).latitude()).isNaN();
    assertThat(Towns.standard().locate("Georgetown", null, List.of("GY")).country())
        .isEqualTo("GY");
  }

  @Test
  void accentsAndHyphensDoNotMatter() {
    assertThat(Towns.standard().locate("Łódź", null, List.of()).country()).isEqualTo("PL");
    assertThat(Towns.fold("Al-Fāshir")).isEqualTo("al fashir");
    assertThat(Towns.standard().locate("", null, List.of()).country()).isNull();
    assertThat(Towns.standard().locate("zzzz", null, List.of()).country()).isNull();
    assertThat(Towns.standard().locate("| US |", null, List.of()).country()).isNull();
  }
}
