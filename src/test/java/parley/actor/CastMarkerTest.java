package parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who is meant, point by point, in little articles. */
class CastMarkerTest {

  @Nested
  class Names {

    @Test
    void aSurnameIsReadAsTheFullNameThatTheArticleGives() {
      Casting cast =
          Casting.of(
              "2024-05-02", "Ada Renn opened the talks. Later Renn met the families of the crew.");
      assertThat(cast.who("Renn", 2)).isEqualTo("Ada Renn");
      assertThat(cast.actor("Ada Renn").id()).isEqualTo("person:ada-renn");
    }

    @Test
    void theTitleBeforeANameBelongsToItAndIsARole() {
      Casting cast =
          Casting.of(
              "2024-05-02",
              "Norwegian Foreign Minister Tove Lind flew home. Kremlin aide Pavel Orlik stayed.");
      assertThat(cast.phrase("Tove Lind")).isEqualTo("Norwegian Foreign Minister Tove Lind");
      assertThat(cast.actor("Tove Lind").roles())
          .containsExactly(new Role("foreign minister", "Norway", null, null));
      assertThat(cast.actor("Tove Lind").party()).isEqualTo("Norway");
      assertThat(cast.phrase("Pavel Orlik")).isEqualTo("Kremlin aide Pavel Orlik");
      assertThat(cast.actor("Pavel Orlik").party()).isEqualTo("Russia");
    }

    @Test
    void anOwnerBeforeTheTitleIsPartOfThePhrase() {
      Casting cast = Casting.of("2024-05-02", "Ukraine's chief negotiator Rustam Beg read a note.");
      assertThat(cast.phrase("Rustam Beg")).isEqualTo("Ukraine's chief negotiator Rustam Beg");
      assertThat(cast.actor("Rustam Beg").roles())
          .containsExactly(new Role("chief negotiator", "Ukraine", null, null));
    }

    @Test
    void aFormerOfficeIsSaidToBeFormer() {
      Casting cast = Casting.of("2024-05-02", "Former Iranian President Ali Rostami rejects it.");
      assertThat(cast.phrase("Ali Rostami")).isEqualTo("Former Iranian President Ali Rostami");
      assertThat(cast.actor("Ali Rostami").roles())
          .containsExactly(new Role("former president", "Iran", null, null));
      assertThat(cast.actor("Ali Rostami").party()).isNull();
    }

    @Test
    void aNameAfterItsOfficeAndACommaIsAPerson() {
      Casting cast = Casting.of("2024-05-02", "Togo's foreign minister, Afi Lawson, said no.");
      assertThat(cast.who("Lawson")).isEqualTo("Afi Lawson");
      assertThat(cast.who("minister")).isEqualTo("Afi Lawson");
    }

    @Test
    void anAppositionGivesARoleAndMeansTheSamePerson() {
      Casting cast =
          Casting.of("2024-05-02", "Pavel Orlik, the Kremlin's foreign policy aide, said no.");
      assertThat(cast.who("aide")).isEqualTo("Pavel Orlik");
      assertThat(cast.phrase("Pavel Orlik")).isEqualTo("Pavel Orlik");
      assertThat(cast.actor("Pavel Orlik").roles())
          .containsExactly(new Role("foreign policy aide", "Kremlin", null, null));
    }

    @Test
    void aPredicateGivesARole() {
      Casting cast = Casting.of("2024-05-02", "Tove Lind is the prime minister of Norway.");
      assertThat(cast.actor("Tove Lind").roles())
          .containsExactly(new Role("prime minister", "Norway", null, null));
    }

    @Test
    void aKnownSurnameNeedsNoExplanation() {
      assertThat(Casting.of("2018-02-02", "Trump said the talks were going well.").who("Trump"))
          .isEqualTo("Donald Trump");
    }

    @Test
    void ofTwoWithOneSurnameTheTitleTells() {
      Casting cast =
          Casting.of(
              "2024-05-02",
              "Envoy Ada Renn met General Omar Renn on Monday. General Renn said no. "
                  + "Renn then left the room.");
      assertThat(cast.who("Renn", 3)).isEqualTo("Omar Renn");
      assertThat(cast.who("Renn", 4)).isEqualTo("nobody");
    }

    @Test
    void organisationsGroupsAndOutletsHaveTheirKind() {
      Casting cast =
          Casting.of(
              "2024-05-02",
              "NATO sent monitors, Reuters reported. Hamas rejected the list, and the UN asked for "
                  + "more trucks.");
      assertThat(cast.actor("NATO").kind()).isEqualTo(Actor.Kind.ORGANISATION);
      assertThat(cast.actor("Reuters").kind()).isEqualTo(Actor.Kind.OUTLET);
      assertThat(cast.actor("Hamas").kind()).isEqualTo(Actor.Kind.ARMED_GROUP);
      assertThat(cast.who("UN")).isEqualTo("United Nations");
    }

    @Test
    void aUsersOwnBookCounts() {
      ActorBook own =
          ActorBook.standard()
              .with(
                  "own", "organisations | Norhaven Contact Group | NCG | forum | - | The NCG met.");
      assertThat(Casting.of(own, null, "The NCG met again.").who("NCG"))
          .isEqualTo("Norhaven Contact Group");
    }
  }

  @Nested
  class Capitals {

    @Test
    void aCapitalThatActsIsItsState() {
      Casting cast =
          Casting.of(
              "2024-05-02",
              "Moscow said no. Talks between Paris and Kyiv go on. Berlin wants more.");
      assertThat(cast.who("Moscow")).isEqualTo("Russia");
      assertThat(cast.who("Paris")).isEqualTo("France");
      assertThat(cast.who("Kyiv")).isEqualTo("Ukraine");
      assertThat(cast.who("Berlin")).isEqualTo("Germany");
    }

    @Test
    void aCapitalWhereSomethingHappensIsAPlace() {
      Casting cast =
          Casting.of(
              "2024-05-02",
              "They met in Moscow after a strike on Kyiv. The envoys visited Berlin.");
      for (String city : new String[] {"Moscow", "Kyiv", "Berlin"}) {
        Mention mention = cast.mention(city, 1);
        assertThat(mention.actor()).as(city).isNull();
        assertThat(mention.place()).as(city).isNotNull();
      }
      Place moscow = cast.mention("Moscow", 1).place();
      assertThat(moscow)
          .isNotNull()
          .satisfies(place -> {
            assertThat(place.country()).isEqualTo("RU");
            assertThat(place.latitude()).isNotNaN();
          });
    }

    @Test
    void aHouseThatActsKeepsItsName() {
      Casting cast = Casting.of("2024-05-02", "The Kremlin said they had met at the White House.");
      assertThat(cast.actor("Kremlin").party()).isEqualTo("Russia");
      assertThat(cast.mention("White House", 1).actor()).isNull();
      assertThat(cast.mention("White House", 1).place()).isNotNull();
    }

    @Test
    void adjectivesAndPossessivesNameTheState() {
      Casting cast =
          Casting.of("2024-05-02", "A Russian strike did not end Ukraine's right to its coast.");
      assertThat(cast.mention("Russian", 1).form()).isEqualTo(Mention.Form.ADJECTIVE);
      assertThat(cast.who("Russian")).isEqualTo("Russia");
      assertThat(cast.mention("Ukraine", 1).form()).isEqualTo(Mention.Form.ADJECTIVE);
      assertThat(cast.who("Ukraine")).isEqualTo("Ukraine");
    }

    @Test
    void anAdministrationIsTheStateAndNotThePerson() {
      Casting cast =
          Casting.of(
              "2018-02-02", "The Trump administration agreed. The French government did too.");
      assertThat(cast.who("administration")).isEqualTo("United States");
      assertThat(cast.who("government")).isEqualTo("France");
      assertThat(cast.cast().actors()).extracting(Actor::name).doesNotContain("Donald Trump");
    }
  }

  @Nested
  class Sources {

    @Test
    void whoTellsWithoutANameIsUnnamed() {
      Casting cast =
          Casting.of("2024-05-02", "French officials told Reuters that the list was final.");
      assertThat(cast.actor("French officials").kind()).isEqualTo(Actor.Kind.UNNAMED);
      assertThat(cast.actor("French officials").party()).isEqualTo("France");
    }

    @Test
    void whoActsTogetherIsAGroup() {
      Casting cast = Casting.of("2024-05-02", "Kremlin officials have rejected the list.");
      assertThat(cast.actor("Kremlin officials").kind()).isEqualTo(Actor.Kind.GROUP);
      assertThat(cast.actor("Kremlin officials").party()).isEqualTo("Russia");
    }

    @Test
    void whatASourceKnowsBelongsToThePhrase() {
      Casting cast =
          Casting.of("2024-05-02", "Two people briefed on the talks said the list was final.");
      assertThat(cast.phrase("people")).isEqualTo("Two people briefed on the talks");
      assertThat(cast.mention("people", 1).actor())
          .isNotNull()
          .satisfies(actor -> assertThat(actor.kind()).isEqualTo(Actor.Kind.UNNAMED));
    }

    @Test
    void oneOfficialAndAnotherAreTwo() {
      Casting cast =
          Casting.of(
              "2024-05-02",
              "One official said the list was final. Another official said it was not.");
      Actor one = cast.mention("official", 1).actor();
      Actor another = cast.mention("official", 2).actor();
      assertThat(one).isNotNull();
      assertThat(another).isNotNull().isNotEqualTo(one);
    }
  }

  @Nested
  class Pronouns {

    @Test
    void meansTheOneWhoFits() {
      Casting cast =
          Casting.of(
              "2024-05-02", "Ms. Ada Renn spoke for an hour. She said Norway had kept its word.");
      assertThat(cast.who("She")).isEqualTo("Ada Renn");
      assertThat(cast.who("its")).isEqualTo("Norway");
    }

    @Test
    void looksAheadFromAPhraseThatOpensTheSentence() {
      Casting cast = Casting.of("2024-05-02", "In its push for a deal, Norway is holding talks.");
      assertThat(cast.who("its")).isEqualTo("Norway");
    }

    @Test
    void whatIsJoinedToANameIsItsOwn() {
      Casting cast = Casting.of("2024-05-02", "Kyiv and its European allies fear the winter.");
      assertThat(cast.who("its")).isEqualTo("Ukraine");
      assertThat(cast.who("allies")).isEqualTo("Ukraine's European allies");
      assertThat(cast.actor("Kyiv and its European allies").kind()).isEqualTo(Actor.Kind.GROUP);
    }

    @Test
    void aRelativePronounMeansWhatItsClauseDescribes() {
      Casting cast = Casting.of("2024-05-02", "Ada Renn, who led the talks, went home.");
      assertThat(cast.who("who")).isEqualTo("Ada Renn");
    }

    @Test
    void whereTwoFitEquallyNobodyIsNamed() {
      Casting cast =
          Casting.of(
              "2024-05-02",
              "Mr. Omar Haddad and Mr. Bo Lind met on Monday. The lunch was long. He left.");
      assertThat(cast.who("He")).isEqualTo("nobody");
    }

    @Test
    void oneWhoSpeaksDoesNotCallHimselfHe() {
      Casting cast =
          Casting.of(
              "2024-05-02",
              "Mr. Omar Haddad met Mr. Bo Lind on Monday. \"He was very polite,\" Haddad told Reuters.");
      assertThat(cast.who("He")).isNotEqualTo("Omar Haddad");
    }

    @Test
    void aRelativeIsWhomTheArticleNamedAsOne() {
      Casting cast =
          Casting.of(
              "2024-05-02",
              "Ms. Ada Renn came with her brother Omar Haddad. Her brother said nothing.");
      assertThat(cast.who("brother", 2)).isEqualTo("Omar Haddad");
    }

    @Test
    void emptyItIsNobody() {
      Casting cast = Casting.of("2024-05-02", "Norway met Sweden. It is clear that talks go on.");
      assertThat(cast.who("It")).isEqualTo("nobody");
    }
  }

  @Nested
  class DescriptionsOfSomebody {

    @Test
    void aTitleMeansWhoBearsItInTheArticle() {
      Casting cast =
          Casting.of(
              "2024-05-02",
              "Special envoy Ada Renn met Defense Minister Omar Haddad. The envoy said no. "
                  + "The defense minister left.");
      assertThat(cast.who("envoy", 2)).isEqualTo("Ada Renn");
      assertThat(cast.who("minister")).isEqualTo("Omar Haddad");
    }

    @Test
    void aLeaderIsWhoLeadsTheStateOnThatDay() {
      Casting cast =
          Casting.of("2017-06-01", "Vladimir Putin met Ada Renn. The Russian leader was pleased.");
      assertThat(cast.who("leader")).isEqualTo("Vladimir Putin");
    }

    @Test
    void anOfficeIsWhoHoldsItOnThatDay() {
      String text = "Ada Renn met the president of the United States.";
      assertThat(Casting.of("2017-06-01", text).who("president")).isEqualTo("Donald Trump");
      assertThat(Casting.of("2022-06-01", text).who("president")).isEqualTo("Joe Biden");
      assertThat(Casting.of(null, text).who("president")).isEqualTo("nobody");
    }

    @Test
    void theCountryIsTheStateThatWasSpokenOf() {
      Casting cast =
          Casting.of("2024-05-02", "Norway closed the strait on Monday. The country wants a deal.");
      assertThat(cast.who("country")).isEqualTo("Norway");
    }

    @Test
    void aMinistryIsKnownByItsState() {
      Casting cast =
          Casting.of(
              "2024-05-02", "The Russian Foreign Ministry said no. The ministry gave no day.");
      assertThat(cast.who("ministry")).isEqualTo("Russian Foreign Ministry");
      assertThat(cast.actor("Russian Foreign Ministry").party()).isEqualTo("Russia");
    }
  }
}
