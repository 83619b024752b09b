package parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an article says that somebody is, and whose side that puts them on. */
class RolesTest {

  private static Actor actor(String sentence, String name) {
    return Casting.of("2024-05-02", sentence).actor(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kremlin aide Pavel Orlik stayed.                              | Pavel Orlik  | aide             | Kremlin
          Ukraine's chief negotiator Rustam Beg read a note.            | Rustam Beg   | chief negotiator | Ukraine
          Anna Lind, the foreign minister of Norway, said no.           | Anna Lind    | foreign minister | Norway
          Ivo Sarn, who heads the Harbour Agency, came late.            | Ivo Sarn     | head             | Harbour Agency
          The Harbour Agency, led by Ruth Dorn, published the list.     | Ruth Dorn    | leader           | Harbour Agency
          Petra Holm, head of the Harbour Bank, left early.             | Petra Holm   | head             | Harbour Bank
          Ines Kor, chief executive of Norhaven Shipping, was pleased.  | Ines Kor     | chief executive  | Norhaven Shipping
          Nora Weil, spokeswoman for the Harbour Agency, said so.       | Nora Weil    | spokeswoman      | Harbour Agency
          Edda Kern, a member of the Greens, abstained.                 | Edda Kern    | member           | Greens
          London Mayor Aldo Renn came.                                  | Aldo Renn    | mayor            | London
          Former Spanish President Luis Mora wrote a letter.            | Luis Mora    | former president | Spain
          """)
  void isReadFromWhatStandsBesideTheName(String sentence, String name, String title, String whose) {
    assertThat(actor(sentence, name).roles()).containsExactly(new Role(title, whose, null, null));
  }

  @Test
  void aSpokesmanIsOnTheSideOfWhomHeSpeaksFor() {
    Actor kell =
        actor("German Chancellor Greta Vogt's spokesman Stefan Kell declined.", "Stefan Kell");
    assertThat(kell.roles()).containsExactly(new Role("spokesman", "Greta Vogt", null, null));
    assertThat(kell.party()).isEqualTo("Germany");
  }

  /** The capital is a city here, not the government that sits there. */
  @Test
  void aMayorDoesNotSpeakForTheState() {
    assertThat(actor("Moscow Mayor Pavel Orlik closed the schools.", "Pavel Orlik").party())
        .isNull();
    assertThat(actor("The mayor of Paris, Claire Amble, was there.", "Claire Amble").party())
        .isNull();
  }

  @Test
  void aTitleOfSeveralIsThatOfEach() {
    Casting cast =
        Casting.of(
            "2024-05-02",
            "Norwegian ministers Ana Quispe, Luis Rey and Tove Lind met Minister Bo Ek and Peter Sarn.");
    for (String name : new String[] {"Ana Quispe", "Luis Rey", "Tove Lind"}) {
      assertThat(cast.actor(name).roles())
          .as(name)
          .containsExactly(new Role("minister", "Norway", null, null));
    }
    assertThat(cast.actor("Peter Sarn").roles()).isEmpty();
  }

  @Test
  void oneOfficeInTwoSpellingsIsOneRole() {
    Actor ek =
        actor(
            "Norwegian national security adviser Bo Ek came. National security advisor Bo Ek left.",
            "Bo Ek");
    assertThat(ek.roles())
        .containsExactly(new Role("national security adviser", "Norway", null, null));
  }
}
