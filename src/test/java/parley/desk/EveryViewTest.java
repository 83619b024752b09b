package parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each view, whatever it shows. New views are found by themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryViewTest {

  /** So many presses of the tab key are enough to tell that nobody is caught. */
  private static final int PRESSES = 150;

  /** So many places are shown of those that break a rule. */
  private static final int SHOWN = 3;

  private static final String FOCUSED =
      """
      () => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        let drawn = false;
        if (element instanceof SVGElement) {
          const look = () => [element, ...element.querySelectorAll('*')].map(part => {
            const { stroke, strokeWidth, fill } = getComputedStyle(part);
            return [stroke, strokeWidth, fill].join();
          }).join(';');
          const focused = look();
          element.blur();
          drawn = focused !== look();
          element.focus();
        }
        return {
          what: element.outerHTML.replace(/\\s+/g, ' ').slice(0, 140),
          isSkip: String(element.classList.contains('skip')),
          outlined: String((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1)
              || style.boxShadow !== 'none' || drawn),
          inside: String(box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
              && box.top < innerHeight && box.left < innerWidth),
        };
      }
      """;

  /** What reaches out of the window and does not scroll in a frame of its own. */
  private static final String TOO_WIDE =
      """
      () => {
        const wide = [];
        const scrolls = element => {
          for (let e = element.parentElement; e && e !== document.body; e = e.parentElement)
            if (getComputedStyle(e).overflowX !== 'visible') return true;
          return false;
        };
        if (document.documentElement.scrollWidth > innerWidth)
          for (const e of document.body.querySelectorAll('*'))
            if (e.getBoundingClientRect().right > innerWidth + 1 && !scrolls(e))
              wide.push(e.outerHTML.replace(/\\s+/g, ' ').slice(0, 140));
        return wide.length || document.documentElement.scrollWidth <= innerWidth
            ? wide.slice(0, 5) : ['the page'];
      }
      """;

  /** What does something when it is clicked, and cannot be reached by keys. */
  private static final String OUT_OF_REACH =
      """
      () => [...document.querySelectorAll('[hx-get], [hx-post], [role=button], summary, [data-entry]')]
          .filter(e => !e.matches('a[href], button, input, select, textarea, form, summary, [tabindex]')
              && !e.querySelector('a[href], button, input, select, textarea, [tabindex]'))
          .filter(e => !/load|revealed|sse/.test(e.getAttribute('hx-trigger') || ''))
          .map(e => e.outerHTML.replace(/\\s+/g, ' ').slice(0, 140))
      """;

  @TempDir private static Path folder;

  private OpenDesk desk;
  private Map<String, String> views;

  /** Those who look at one view after the other and change nothing. */
  private Sitting light;

  private Sitting dark;
  private Sitting onAPhone;
  private Sitting withoutScript;

  private final List<Sitting> sittings = new ArrayList<>();

  @BeforeAll
  void open() {
    desk = OpenDesk.onSamples(folder);
    views = Addresses.ofViews(desk);
    light = sitting(Sitting.at(desk));
    dark = sitting(Sitting.inTheDark(desk));
    onAPhone = sitting(Sitting.onASmallPhone(desk));
    withoutScript = sitting(Sitting.withoutScript(desk));
  }

  private Sitting sitting(Sitting sitting) {
    sittings.add(sitting);
    return sitting;
  }

  @AfterAll
  void close() {
    sittings.forEach(Sitting::close); // none where there is no browser
    desk.close();
  }

  @AfterEach
  void nobodyComplained() {
    assertThat(sittings.stream().flatMap(sitting -> sitting.troubles().stream())).isEmpty();
  }

  Stream<String> views() {
    return views.values().stream();
  }

  @ParameterizedTest
  @MethodSource("views")
  void breaksNoRuleOfAccessibility(String view) {
    assertThat(violations(new AxeBuilder(light.open(view)))).isEmpty();
    assertThat(violations(new AxeBuilder(dark.open(view)))).as("in the dark").isEmpty();
  }

  private static List<String> violations(AxeBuilder rules) {
    List<String> violations = new ArrayList<>();
    for (Rule rule : rules.analyze().getViolations()) {
      List<String> where = rule.getNodes().stream().map(CheckedNode::getHtml).limit(SHOWN).toList();
      violations.add(
          "%s (%s): %s: %d times, as in %s"
              .formatted(
                  rule.getId(), rule.getImpact(), rule.getHelp(), rule.getNodes().size(), where));
    }
    return violations;
  }

  @Test
  void eachHasATitleOfItsOwnAndOneHeading() {
    Map<String, String> titles = new TreeMap<>();
    for (String view : views.values()) {
      Page page = light.open(view);
      assertThat(page.title()).as(view).endsWith(" – Parley").hasSizeGreaterThan(10);
      assertThat(titles.put(page.title(), view)).as("the same title as %s", view).isNull();
      assertThat(page.locator("h1").count()).as("headings of %s", view).isEqualTo(1);
      assertThat(page.locator("h1").innerText()).as(view).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  @SuppressWarnings("unchecked") // what a script gives back
  void canBeUsedByKeysAlone(String view) {
    Page page = light.open(view);
    assertThat((List<String>) page.evaluate(OUT_OF_REACH)).as("out of reach").isEmpty();
    page.keyboard().press("Tab");
    assertThat(focused(page)).containsEntry("isSkip", "true").containsEntry("inside", "true");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < PRESSES; i++) {
      page.keyboard().press("Tab");
      Map<String, String> focused = focused(page);
      if (focused == null || "true".equals(focused.get("isSkip"))) {
        break;
      }
      seen.add(String.valueOf(focused.get("what")));
      assertThat(focused).containsEntry("outlined", "true").containsEntry("inside", "true");
    }
    assertThat(seen.size()).isGreaterThan(5);
    page = light.open(view);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
  }

  @SuppressWarnings("unchecked") // what a script gives back
  private static @Nullable Map<String, String> focused(Page page) {
    return (Map<String, String>) page.evaluate(FOCUSED);
  }

  @ParameterizedTest
  @MethodSource("views")
  @SuppressWarnings("unchecked") // what a script gives back
  void fitsOnASmallPhone(String view) {
    Page page = onAPhone.open(view);
    assertThat((List<String>) page.evaluate(TOO_WIDE)).as("too wide").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("views")
  void isThereWithoutScript(String view) {
    String heading = light.open(view).locator("h1").innerText();
    Page page = withoutScript.open(view);
    assertThat(page.locator("h1").innerText()).isEqualTo(heading);
    assertThat(page.locator("main").innerText().length()).isGreaterThan(heading.length());
  }

  @Test
  void backGoesBack() {
    try (Sitting sitting = Sitting.at(desk)) {
      String before = "";
      for (String view : views.values()) {
        Page page = sitting.open(view);
        if (!before.isEmpty()) {
          page.goBack();
          assertThat(page.url()).isEqualTo(before);
          page.goForward();
        }
        before = desk.address() + view;
        assertThat(page.url()).isEqualTo(before);
      }
    }
  }
}
