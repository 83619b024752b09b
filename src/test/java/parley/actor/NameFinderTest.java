package parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where names begin and end, and what a name that is like another one's does not mean. */
class NameFinderTest {

  private static final String DAY = "2024-05-02";

  @Test
  void whoIsCalledJuniorIsSomebodyElse() {
    Casting cast =
        Casting.of(
            DAY,
            "Ada Renn spoke first. Her nephew Otto Renn Jr. left. Otto Renn stayed with Lind.");
    assertThat(cast.who("Otto Renn Jr.")).isEqualTo("Otto Renn Jr.");
    assertThat(cast.mention("Otto Renn", 2).actor())
        .isNotEqualTo(cast.mention("Otto Renn Jr.", 1).actor());
  }

  @Test
  void aPlaceOfSeveralWordsMayBeTheLastOfAHeadline() {
    Casting cast = Casting.of(DAY, "Grain Ships Leave for the Horn of Africa");
    assertThat(cast.who("Horn of Africa")).as("a region acts as nobody").isEqualTo("nobody");
  }

  @Test
  void aBodyOfAnotherStateIsNotTheOneInTheBook() {
    Casting cast =
        Casting.of(DAY, "The Democratic Party of Norway won. Democratic senators did not.");
    assertThat(cast.who("Democratic Party of Norway")).isEqualTo("Democratic Party of Norway");
  }

  @Test
  void aNameOfTheBookInsideALongerOneIsNotMeant() {
    Casting cast = Casting.of(DAY, "The envoys of the National Salvage Movement met in Oslo.");
    assertThat(cast.actor("National Salvage Movement").kind()).isEqualTo(Actor.Kind.ORGANISATION);
  }

  @Test
  void anOutletWithAnOrdinaryNameNeedsWordsThatSayIt() {
    assertThat(Casting.of(DAY, "It took the Metro Council a year.").cast().actors())
        .noneMatch(actor -> actor.kind() == Actor.Kind.OUTLET);
    assertThat(Casting.of(DAY, "Ada Renn told Time that she would go.").who("Time"))
        .isEqualTo("Time");
  }

  @Test
  void theSmallNounBehindANameTellsItsKind() {
    Casting cast = Casting.of(DAY, "Ada Renn left the Nordstern party after the vote.");
    assertThat(cast.actor("Nordstern").kind()).isEqualTo(Actor.Kind.ORGANISATION);
  }

  @Test
  void aPersonBehindABodyIsNotPartOfItsName() {
    Casting cast = Casting.of(DAY, "She met Harbour Transit Office Anna Lind on the pier.");
    assertThat(cast.who("Anna Lind")).isEqualTo("Anna Lind");
  }

  @Test
  void andJoinsTheWordsOfOneBody() {
    Casting cast = Casting.of(DAY, "Money came from the Grain and Harbour Transit Office today.");
    assertThat(cast.who("Grain and Harbour Transit Office"))
        .isEqualTo("Grain and Harbour Transit Office");
  }

  @Test
  void anArabicArticleBelongsToTheNameBehindIt() {
    Casting cast = Casting.of(DAY, "Minister Hatem al-Rennawi opened the talks.");
    assertThat(cast.who("Hatem al-Rennawi")).isEqualTo("Hatem al-Rennawi");
  }

  @Test
  void aNameThatBelongsToAThingIsNobodys() {
    Casting cast =
        Casting.of(DAY, "The King Orm plane crashed. A Marine veteran saw the NBQ plane.");
    assertThat(cast.cast().actors()).noneMatch(actor -> actor.kind() == Actor.Kind.PERSON);
  }

  @Test
  void thePoliceOfACapitalAreOfTheCity() {
    Casting cast = Casting.of(DAY, "Oslo police closed the bridge.");
    assertThat(cast.mention("Oslo", 1).place()).isNotNull();
  }

  @Test
  void nobodyLongOutOfOfficeIsMeantByASurnameAlone() {
    String text = "The United States sent an envoy. Shultz said that it would go on.";
    assertThat(Casting.of("2024-05-02", text).mention("Shultz", 1).actor()).isNull();
    assertThat(Casting.of("1987-05-02", text).who("Shultz")).isEqualTo("George Shultz");
  }

  @Test
  void peopleMayOwnABody() {
    Casting cast = Casting.of(DAY, "The Norland Farmers' Congress met in Oslo.");
    assertThat(cast.who("Norland Farmers' Congress")).isEqualTo("Norland Farmers' Congress");
  }

  @Test
  void aNameBehindTheArticleIsNotTheOutletThatBeginsLikeIt() {
    Casting cast = Casting.of(DAY, "The National People's Congress passed it.");
    assertThat(cast.actor("National People's Congress").party()).isEqualTo("China");
  }
}
