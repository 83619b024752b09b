package parley.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.article.Article;
import parley.article.Published;
import parley.mark.TimeMark;
import parley.mark.Timex;
import parley.pipeline.Pipeline;
import parley.text.CodePoints;
import parley.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dates of GUM, which annotates what has a place in the calendar and nothing else, while {@code
 * parley read --marks} prints TIMEX3: also how long ("three years"), how often ("every day") and
 * what is near ("now", "the future"). Here only dates and times of day count, without those that
 * name no place in the calendar.
 *
 * <p>Everything else is counted as {@code dates.py} does: the same span but for punctuation at the
 * edges; an overlap, one to one; an overlap with the same value, which gold without a value is left
 * out of.
 */
final class CalendarDates implements Measure {

  private static final String FILE = "data/dates/gum/dates.jsonl";

  /** A date in a text; an empty value where none is told. */
  private record Date(Span span, String value) {}

  @Override
  public String name() {
    return "dates-gum-calendar";
  }

  @Override
  public List<Figure> figures() throws IOException {
    Pipeline pipeline = Pipeline.standard();
    JsonMapper json = new JsonMapper();
    int strict = 0;
    int relaxed = 0;
    int value = 0;
    int found = 0;
    int there = 0;
    int without = 0;
    int leftOut = 0;
    for (String line : Files.readAllLines(SharedTexts.at(FILE), UTF_8)) {
      JsonNode document = json.readTree(line);
      String text = document.path("content").asString("");
      if (text.isEmpty()) {
        continue;
      }
      List<Date> gold = gold(document, text);
      List<Date> ours = ours(pipeline, document, text);
      boolean[] used = new boolean[ours.size()];
      found += ours.size();
      there += gold.size();
      for (Date date : gold) {
        without += date.value().isEmpty() ? 1 : 0;
        int best = best(date, ours, used);
        if (best < 0) {
          continue;
        }
        used[best] = true;
        relaxed++;
        strict += ours.get(best).span().equals(date.span()) ? 1 : 0;
        if (date.value().isEmpty()) {
          leftOut++;
        } else if (plain(ours.get(best).value()).equals(plain(date.value()))) {
          value++;
        }
      }
    }
    return List.of(
        Figure.f1("strict, F1", strict, found, there),
        Figure.f1("relaxed, F1", relaxed, found, there),
        Figure.f1("value, F1", value, found - leftOut, there - without));
  }

  private static List<Date> gold(JsonNode document, String text) {
    CodePoints counted = new CodePoints(text);
    List<Date> dates = new ArrayList<>();
    for (JsonNode date : document.path("dates")) {
      Span span =
          new Span(
              counted.offsetOf(date.path("start").asInt()),
              counted.offsetOf(date.path("end").asInt()));
      dates.add(new Date(trimmed(text, span), date.path("when").asString("")));
    }
    return dates;
  }

  private static List<Date> ours(Pipeline pipeline, JsonNode document, String text) {
    LocalDate day = LocalDate.parse(document.path("dct").asString().substring(0, 10));
    Article article =
        Article.builder(document.path("doc").asString(), text).published(Published.on(day)).build();
    List<Date> dates = new ArrayList<>();
    for (TimeMark mark : pipeline.mark(article).times()) {
      Timex timex = mark.timex();
      if (timex != null && hasPlace(timex)) {
        dates.add(new Date(trimmed(text, mark.span()), timex.value()));
      }
    }
    return dates;
  }

  private static boolean hasPlace(Timex timex) {
    return (timex.type() == Timex.Type.DATE || timex.type() == Timex.Type.TIME)
        && !timex.value().endsWith("_REF");
  }

  private static int best(Date date, List<Date> ours, boolean[] used) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < used.length; i++) {
      Span span = ours.get(i).span();
      int shared =
          Math.min(span.end(), date.span().end()) - Math.max(span.start(), date.span().start());
      if (!used[i] && shared > most) {
        most = shared;
        best = i;
      }
    }
    return best;
  }

  private static Span trimmed(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** The same value whichever way it is written. */
  private static String plain(String value) {
    return value
        .toUpperCase(Locale.ROOT)
        .strip()
        .replaceFirst("(-XX)+$", "")
        .replaceFirst("-W0(\\d)\\b", "-W$1")
        .replaceFirst("^(\\d{3})X$", "$1");
  }
}
