package parley.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.article.Published;
import parley.rule.RuleFile;
import parley.syntax.SyntaxModel;
import parley.syntax.Tree;
import parley.text.Sentences;
import parley.text.Span;

/** Every rule of dates marks its own example, and gives it the value that stands beside it. */
class TimeRulesTest {

  static final TimeMarker MARKER = TimeMarker.standard();
  private static final SyntaxModel SYNTAX = SyntaxModel.load();

  static Stream<RuleFile.Line> rules() {
    return RuleFile.shipped("mark/dates.rules").lines().stream()
        .filter(line -> line.fields().size() > 1);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void marksItsExample(RuleFile.Line line) {
    Example example = Example.parse(line.field(2));
    String day = line.field(3);
    Published published = day.equals("-") ? null : Published.on(LocalDate.parse(day));
    List<TimeMark> marks = mark(example.text(), published);
    if (example.spans().isEmpty()) {
      assertThat(marks).as("%s", line).isEmpty();
      return;
    }
    List<String> values = line.list(4);
    List<@Nullable String> found = new ArrayList<>();
    // What such a rule makes is the silence around the brackets.
    boolean own = line.field(1).equals("nothing");
    for (Span span : example.spans()) {
      Optional<TimeMark> there = marks.stream().filter(m -> m.span().equals(span)).findFirst();
      assertThat(there).as("%s: %s in %s", line, span.of(example.text()), marks).isPresent();
      TimeMark mark = there.orElseThrow();
      if (mark.timex() != null) {
        found.add(mark.timex().value());
      }
      own |= mark.rule().equals("dates:" + line.number());
    }
    assertThat(found).as("%s", line).isEqualTo(values);
    assertThat(own).as("%s is what fires in %s", line, marks).isTrue();
  }

  static List<TimeMark> mark(String text, @Nullable Published published) {
    List<Tree> trees =
        Sentences.of(text).stream().map(sentence -> SYNTAX.parse(text, sentence)).toList();
    return MARKER.mark(text, trees, published);
  }

  /** A text in which brackets stand around the times. */
  private record Example(String text, List<Span> spans) {

    static Example parse(String written) {
      StringBuilder text = new StringBuilder();
      List<Span> spans = new ArrayList<>();
      int open = 0;
      for (int i = 0; i < written.length(); i++) {
        char c = written.charAt(i);
        switch (c) {
          case '[' -> open = text.length();
          case ']' -> spans.add(new Span(open, text.length()));
          default -> text.append(c);
        }
      }
      return new Example(text.toString(), spans);
    }
  }
}
