package parley.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.article.Article;
import parley.article.Published;
import parley.entry.Assessment;
import parley.entry.Channel;
import parley.entry.Difference;
import parley.entry.Entry;
import parley.entry.Issues;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Stance;
import parley.entry.Who;
import parley.pipeline.Pipeline;
import parley.rule.RuleFile;
import parley.syntax.Tree;

/** Every rule of issues, stances, proposals and the like reads its own example. */
class PositionRulesTest {

  private static final Pipeline PIPELINE = Pipeline.standard();

  private static Stream<RuleFile.Line> lines(String name) {
    return RuleFile.shipped(name).lines().stream();
  }

  static Stream<RuleFile.Line> issues() {
    return lines("entry/issues.rules");
  }

  static Stream<RuleFile.Line> agreements() {
    return lines("entry/agreements.names");
  }

  static Stream<RuleFile.Line> stances() {
    return lines("position/stances.rules");
  }

  static Stream<RuleFile.Line> sides() {
    return lines("reading/sides.rules");
  }

  static Stream<RuleFile.Line> blaming() {
    return lines("position/blaming.rules");
  }

  static Stream<RuleFile.Line> topics() {
    return lines("position/topics.rules");
  }

  static Stream<RuleFile.Line> issuing() {
    return lines("position/issuing.rules");
  }

  static Stream<RuleFile.Line> assessments() {
    return lines("position/assessments.rules");
  }

  static Stream<RuleFile.Line> negotiation() {
    return lines("position/negotiation.rules");
  }

  static Stream<RuleFile.Line> differences() {
    return lines("position/differences.rules");
  }

  static Stream<RuleFile.Line> channels() {
    return lines("position/channels.rules");
  }

  static Stream<RuleFile.Line> proposals() {
    return lines("position/proposals.rules");
  }

  static Stream<RuleFile.Line> authors() {
    return lines("position/authors.rules");
  }

  @ParameterizedTest
  @MethodSource("issues")
  void findsTheIssue(RuleFile.Line line) {
    List<String> found = new ArrayList<>();
    for (Tree sentence : PIPELINE.mark(article(line.field(2))).sentences()) {
      found.addAll(Issues.standard().of(sentence, 0, sentence.size()));
    }
    if (line.field(0).equals("-")) {
      assertThat(found).as("%s", line).isEmpty();
    } else {
      assertThat(found).as("%s", line).contains(line.field(0));
    }
  }

  @ParameterizedTest
  @MethodSource("agreements")
  void findsTheIssueOfAnAgreement(RuleFile.Line line) {
    Tree sentence = PIPELINE.mark(article(line.field(2))).sentences().getFirst();
    assertThat(Issues.standard().of(sentence, 0, sentence.size())).contains(line.field(1));
  }

  /** Cues whose examples rules find, and weights are too unsure of to print. */
  private static final Set<String> DOUBTED = Set.of("until", "plan");

  @ParameterizedTest
  @MethodSource("stances")
  void findsTheStance(RuleFile.Line line) {
    Example example = Example.parse(line.field(3));
    boolean doubted = DOUBTED.contains(line.field(0));
    List<Position> found = doubted ? byRules(example.text()) : read(example.text(), Position.class);
    if (line.field(2).equals("idle")) {
      assertThat(found).as("%s", line).isEmpty();
      return;
    }
    assertThat(found)
        .as("%s", line)
        .anySatisfy(position -> {
          assertThat(position.party().name()).isEqualTo(example.holder());
          assertThat(position.stance().label()).isEqualTo(line.field(1));
          assertThat(position.issue()).isEqualTo(example.issues().getFirst());
          assertThat(position.passages().getFirst().words()).contains(example.matter());
        });
  }

  @ParameterizedTest
  @MethodSource("topics")
  void takesWhatTheArticleIsAboutForTheIssue(RuleFile.Line line) {
    String before = "Chile has imposed sanctions. More sanctions follow. The sanctions hurt. ";
    assertThat(byRules(before + line.field(1)))
        .as("%s", line)
        .singleElement()
        .satisfies(position -> assertThat(position.issue()).isEqualTo("sanctions"));
  }

  @Test
  void findsWhatAVerbPutsForward() {
    assertThat(proposals("Peru proposed a truce of ten days."))
        .extracting(Proposal::label)
        .containsExactly("a truce of ten days");
    assertThat(proposals("The truce proposed by Peru would last ten days."))
        .extracting(Proposal::label)
        .containsExactly("The truce");
    assertThat(proposals("Peru proposed a dinner.")).isEmpty();
  }

  @Test
  void takesNoAnnouncedDeedForOneThatIsDenied() {
    assertThat(read("Peru said that it would not release the prisoners.", Position.class))
        .extracting(Position::stance)
        .doesNotContain(Stance.OFFERS);
  }

  @Test
  void takesNoPlanToEndAWarForItsEnd() {
    assertThat(byRules("Peruvian officials pushed back against plans aimed at ending the war."))
        .singleElement()
        .satisfies(position -> {
          assertThat(position.issue()).isEqualTo("peace-deal");
          assertThat(position.stance()).isEqualTo(Stance.REJECTS);
        });
  }

  @Test
  void findsEveryIssueOfAList() {
    assertThat(
            byRules(
                "Peru calls for a peace treaty with Chile, the release of prisoners and a way home"
                    + " for the families, an immediate ceasefire, and the freeing of hostages."))
        .extracting(Position::issue)
        .containsExactlyInAnyOrder("peace-deal", "prisoners", "ceasefire", "hostages");
  }

  @ParameterizedTest
  @MethodSource("sides")
  void tellsWhoSpeaksForASide(RuleFile.Line line) {
    List<Position> found = read(line.field(2), Position.class);
    switch (line.field(1)) {
      case "alone" -> // a party by themselves at most
          assertThat(found)
              .as("%s", line)
              .noneMatch(position -> position.party().name().equals("Peru"));
      case "serves" ->
          assertThat(found)
              .as("%s", line)
              .extracting(position -> position.party().name())
              .containsOnly("Peru");
      case "side", "body" ->
          assertThat(found)
              .as("%s", line)
              .anySatisfy(position ->
                  assertThat(position.party().name()).containsIgnoringCase(line.field(0)));
      default -> throw line.broken("tells nothing known: " + line.field(1));
    }
  }

  @ParameterizedTest
  @MethodSource("blaming")
  void takesWhomSomebodyBlamesForWhoDidIt(RuleFile.Line line) {
    assertThat(read(line.field(1), Position.class))
        .as("%s", line)
        .singleElement()
        .satisfies(position -> {
          assertThat(position.party().name()).isEqualTo("Chile");
          assertThat(position.stance()).isEqualTo(Stance.REJECTS);
        });
  }

  @ParameterizedTest
  @MethodSource("issuing")
  void takesWhatAReleaseSaysForItsIssuers(RuleFile.Line line) {
    assertThat(read(line.field(1), Position.class))
        .as("%s", line)
        .filteredOn(position -> position.issue().equals("ceasefire"))
        .singleElement()
        .satisfies(position -> {
          assertThat(position.party().name()).isEqualTo("Peru");
          assertThat(position.voice()).isEqualTo(Position.Voice.OWN);
        });
  }

  @ParameterizedTest
  @MethodSource("assessments")
  void findsTheJudgement(RuleFile.Line line) {
    assertThat(read(line.field(2), Assessment.class))
        .as("%s", line)
        .extracting(assessment -> assessment.direction().label())
        .containsExactly(line.field(1));
  }

  @ParameterizedTest
  @MethodSource("negotiation")
  void takesTheSentenceForOneOnANegotiation(RuleFile.Line line) {
    assertThat(read(line.field(1), Assessment.class)).as("%s", line).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("differences")
  void findsTheDifference(RuleFile.Line line) {
    Example example = Example.parse(line.field(3));
    assertThat(read(example.text(), Difference.class))
        .as("%s", line)
        .anySatisfy(difference -> {
          assertThat(difference.issues()).isEqualTo(example.issues());
          assertThat(difference.passages().getFirst().words()).contains(example.matter());
        });
  }

  @ParameterizedTest
  @MethodSource("channels")
  void findsTheChannel(RuleFile.Line line) {
    List<Channel> found = read(line.field(2), Channel.class);
    assertThat(found).as("%s", line).hasSize(1);
    Channel channel = found.getFirst();
    String means = line.field(1);
    switch (means) {
      case "talks" -> assertThat(channel.format()).isEqualTo(Channel.Format.DIRECT);
      case "mediate" -> {
        assertThat(channel.format()).isEqualTo(Channel.Format.MEDIATED);
        assertThat(channel.mediator()).extracting(Who::name).isEqualTo("Oman");
      }
      case "suspend" -> assertThat(channel.status()).isEqualTo(Channel.Status.SUSPENDED);
      case "separately" -> assertThat(channel.format()).isEqualTo(Channel.Format.SEPARATE);
      default -> assertThat(channel.format()).isEqualTo(Channel.Format.of(means));
    }
  }

  @ParameterizedTest
  @MethodSource("proposals")
  void findsTheProposal(RuleFile.Line line) {
    List<Proposal> found = proposals(line.field(2));
    String means = line.field(1);
    if (Set.of("other", "own", "sign", "lack", "battle", "ruling", "chamber").contains(means)) {
      assertThat(found).as("%s", line).isEmpty();
      return;
    }
    assertThat(found).as("%s", line).hasSize(1);
    Proposal proposal = found.getFirst();
    if (means.startsWith("term:")) {
      assertThat(proposal.terms())
          .as("%s", line)
          .extracting(term -> term.stance().label())
          .containsExactly(means.substring("term:".length()));
      return;
    }
    switch (means) {
      case "proposal", "document", "offer", "law", "points", "part", "agreement", "weigh", "lead" ->
          assertThat(proposal.terms()).as("%s", line).isNotEmpty();
      case "sort" -> assertThat(proposal.label()).contains(line.field(0));
      case "comment" ->
          assertThat(proposal.terms())
              .as("%s", line)
              .extracting(Proposal.Term::issue)
              .containsExactly("ceasefire");
      case "propose" -> assertThat(proposal.label()).contains("a truce");
      case "present", "make" ->
          assertThat(proposal.status()).isIn(Proposal.Status.TABLED, Proposal.Status.FLOATED);
      case "leak" -> assertThat(proposal.status()).isEqualTo(Proposal.Status.LEAKED);
      case "accept" -> assertThat(proposal.status()).isEqualTo(Proposal.Status.ACCEPTED);
      case "reject" -> assertThat(proposal.status()).isEqualTo(Proposal.Status.REJECTED);
      case "amend" -> assertThat(proposal.status()).isEqualTo(Proposal.Status.AMENDED);
      case "withdraw" -> assertThat(proposal.status()).isEqualTo(Proposal.Status.WITHDRAWN);
      default -> throw line.broken("means nothing known: " + means);
    }
  }

  @ParameterizedTest
  @MethodSource("authors")
  void findsBothAuthors(RuleFile.Line line) {
    List<Proposal> found = proposals(line.field(2));
    assertThat(found).as("%s", line).hasSize(1);
    assertThat(found.getFirst().authors())
        .as("%s", line)
        .hasSize(2)
        .extracting(Who::name)
        .contains(line.field(1));
  }

  private static Article article(String text) {
    return Article.builder("example", text)
        .published(Published.on(LocalDate.parse("2026-03-06")))
        .build();
  }

  /** What rules alone find, before the learned weights are asked. */
  private static List<Position> byRules(String text) {
    return PositionMerger.merged(RuledPositions.of(PIPELINE, article(text)));
  }

  private static List<Proposal> proposals(String text) {
    return RuledPositions.proposals(PIPELINE, article(text));
  }

  private static <E extends Entry> List<E> read(String text, Class<E> type) {
    List<E> found = new ArrayList<>();
    for (Entry entry : PIPELINE.read(article(text)).entries()) {
      if (type.isInstance(entry)) {
        found.add(type.cast(entry));
      }
    }
    return found;
  }

  /** A text in which braces stand around the holder, and brackets around the matter. */
  private record Example(String text, String holder, String matter, List<String> issues) {

    static Example parse(String written) {
      String[] parts = written.split("=>", -1);
      String marked = parts[0].strip();
      List<String> issues = new ArrayList<>();
      if (parts.length > 1) {
        for (String issue : parts[1].split(",", -1)) {
          issues.add(issue.strip());
        }
      }
      return new Example(
          marked.replaceAll("[\\[\\]{}]", ""),
          between(marked, '{', '}'),
          between(marked, '[', ']'),
          issues);
    }

    private static String between(String marked, char open, char close) {
      int from = marked.indexOf(open);
      return from < 0 ? "" : marked.substring(from + 1, marked.indexOf(close, from));
    }
  }
}
