package parley.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.article.Passage;
import parley.entry.Statement;
import parley.reading.Reading;

/**
 * What no newspaper prints: statements are found in it with bounded work, and nothing runs away.
 */
class HostileTextTest {

  private static final int CHARACTERS = 20_000;

  private static final String PLAIN = "The harbour lay still. Boats came in and went out again.";

  /**
   * Work is counted in bytes allocated, which are the same on every run. Twice the text may take
   * twice the work and a little more.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said \"yes, ",
        "He said “yes. ",
        "“yes” he said, ",
        "\"We leave,\" the envoy said. ",
        "\"",
        "'",
        "said ",
        "Ada Lindqvist said that ",
        "the minister said, and ",
        "according to the minister ",
        "told reporters in Lima on Tuesday that ",
        "( [ ",
        "( he said [ ",
        "“a ‘b ",
        "THE PREMIER: We leave.\n\n",
        "“We leave, he said.\n\n",
        "The plan was fair. It would end the war. ",
        "The plan, he said, was fair. It would end the war. ",
        "and then the boats "
      })
  void worksNoMoreThanTwiceAsMuchForTwiceTheText(String unit) {
    int times = CHARACTERS / unit.length();
    Reading shorter = Readings.of(unit.repeat(times));
    Reading longer = Readings.of(unit.repeat(2 * times));
    allocated(shorter);
    long few = allocated(shorter);
    long many = allocated(longer);
    assertThat((double) many / few).as("%,d bytes, then %,d", few, many).isLessThan(2.4);
  }

  private static long allocated(Reading reading) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    AttributionExtractor.standard().statements(reading);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void endsAnUnclosedQuotationWithItsParagraph() {
    String first = "Ana Soto said: \"We leave and nobody will stop us.";
    String text = first + ("\n\n" + PLAIN).repeat(900);
    List<Statement> statements = Readings.statements(text);
    assertThat(statements).isNotEmpty();
    for (Statement statement : statements) {
      assertThat(last(statement)).as("%s", statement).isLessThanOrEqualTo(first.length());
    }
  }

  @Test
  void followsAnUnclosedQuotationAsFarAsParagraphsOpenAnew() {
    String opened = "\n\n\"" + PLAIN;
    String told = "Ana Soto said: \"We leave and nobody will stop us." + opened.repeat(40);
    List<Statement> statements = Readings.statements(told + ("\n\n" + PLAIN).repeat(900));
    assertThat(statements).hasSize(1);
    assertThat(statements.getFirst().content()).hasSize(41);
    assertThat(last(statements.getFirst())).isEqualTo(told.length());
  }

  @Test
  void saysNothingWhereNothingIsSaid() {
    assertThat(Readings.statements((PLAIN + "\n\n").repeat(900))).isEmpty();
    assertThat(Readings.statements("\"".repeat(10_000))).isEmpty();
    assertThat(Readings.statements("and the boats ".repeat(2_000))).isEmpty();
  }

  @Test
  void readsAContentThatEndsWithItsDay() {
    String text =
        "This morning, as you said, Ana, Foreign Minister Berg confirmed the warning that we put"
            + " forward yesterday, the warning that Ambassador Soto put forward in May, and that you"
            + " have often heard from us.";
    for (Statement statement : Readings.statements(text)) {
      assertThat(last(statement)).isLessThanOrEqualTo(text.length());
    }
  }

  private static int last(Statement statement) {
    return statement.content().stream().map(Passage::span).mapToInt(s -> s.end()).max().orElse(0);
  }
}
