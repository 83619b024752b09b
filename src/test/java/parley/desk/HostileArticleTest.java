package parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.article.Article;
import parley.article.Published;

/** An article that was written to do harm is shown as any other: as words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileArticleTest {

  private static final String SCRIPT = "<script>window.harmed = 1</script>";
  private static final String PICTURE = "<img src=x onerror='window.harmed = 1'>";
  private static final String TEMPLATE = "{{7*191}} ${7*191} #{7*191} <%= 7*191 %>";
  private static final String ENTITIES = "&lt;b&gt; &amp;amp; &#60;script&#62;";
  private static final String FORGED =
      "csrf=1&seen=9 __proto__ \"},{\"type\":\"article\"} </textarea>";

  /** Turns what follows around, and is never ended. */
  private static final String TURNED = "\u202Egnp.exe\u2066";

  /**
   * Words that turn around what stands behind them, outside of what they are in; in a text of the
   * article itself they may.
   */
  private static final String SPILLED =
      """
      () => {
        const spilled = [];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const text = walk.currentNode;
          if (!/[\\u202A-\\u202E\\u2066-\\u2068]/.test(text.data)) continue;
          let element = text.parentElement;
          while (getComputedStyle(element).display === 'inline'
              && !/isolate|plaintext/.test(getComputedStyle(element).unicodeBidi))
            element = element.parentElement;
          if (getComputedStyle(element).display === 'inline' || element.closest('option, textarea, script, [dir=auto]')) continue;
          const after = document.createRange();
          after.setStartAfter(text);
          after.setEndAfter(element.lastChild);
          if (after.toString().trim() !== '')
            spilled.push(element.outerHTML.replace(/\\s+/g, ' ').slice(0, 160));
        }
        return spilled.slice(0, 5);
      }
      """;

  @TempDir private static Path folder;

  private OpenDesk desk;
  private Map<String, String> views;

  @BeforeAll
  void open() {
    Path record = folder.resolve("parley.db");
    String text =
        """
        Iceland's foreign minister Thora Hallsdottir said on Monday that %s the quota of 40 percent is %s rejected.

        "We reject the quota %s," she told reporters. Norway demanded %s the release of the crew, officials said %s.

        Ingrid Solvang met Thora Hallsdottir in Geneva on Tuesday about %s. Norway proposed the "%s" plan, which includes a ceasefire and the release of prisoners.

        Hallsdottir said: "%s is what they want."
        """
            .formatted(
                SCRIPT, PICTURE, TEMPLATE, ENTITIES, FORGED, TURNED, SCRIPT, "x".repeat(1_000_000));
    Article.Builder article =
        Article.builder("hostile\"><i>'1", text)
            .headline(TURNED + SCRIPT + PICTURE + TEMPLATE)
            .outlet("The " + TURNED + SCRIPT + " Post")
            .authors(List.of(PICTURE, FORGED))
            .url("javascript:window.harmed=1")
            .file("../../" + SCRIPT)
            .published(Published.on(LocalDate.of(2026, 3, 11)));
    Records.keep(record, List.of(article.build()));
    desk = OpenDesk.on(record);
    views = Addresses.ofViews(desk);
  }

  @AfterAll
  void close() {
    desk.close();
  }

  Stream<String> views() {
    return views.values().stream();
  }

  @Test
  void isRead() {
    assertThat(Records.entryOfEachType(desk.record())).containsKeys("statement", "position");
  }

  @ParameterizedTest
  @MethodSource("views")
  @SuppressWarnings("unchecked") // what a script gives back
  void isShownAsWords(String view) {
    try (Sitting sitting = Sitting.onASmallPhone(desk)) {
      Page page = sitting.open(view);
      assertThat(page.locator("h1").count()).isEqualTo(1);
      assertThat(page.evaluate("window.harmed === undefined")).isEqualTo(true);
      assertThat(page.locator("script:not([src^='/static/'])").count()).isZero();
      assertThat(page.locator("[onerror], img[src=x], a[href^='javascript:' i]").count()).isZero();
      assertThat(page.content()).doesNotContain("1337");
      assertThat((List<String>) page.evaluate(SPILLED)).as("turned around").isEmpty();
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("fits on a phone")
          .isTrue();
    }
  }
}
