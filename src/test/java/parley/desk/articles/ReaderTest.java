package parley.desk.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.article.Article;
import parley.article.Embed;
import parley.article.Image;
import parley.article.Published;
import parley.article.Related;
import parley.desk.Asking;
import parley.desk.OpenDesk;
import parley.desk.Records;
import parley.desk.web.Links;
import tools.jackson.databind.JsonNode;

/** An article as text, with what was understood marked in it; also a hostile and a long one. */
class ReaderTest {

  private static final String ENVOY =
      "OSLO – Finnish envoy Mikael Lindroos met Norwegian Foreign Minister Ingrid Solvang on"
          + " Wednesday.\n\n“We want the crew back,” Solvang told reporters. She said Norway was"
          + " ready to talk about a fine if Iceland released the ship.\n\nNorway rejects any"
          + " fine, Solvang said.";

  private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";

  @TempDir static Path folder;
  private static OpenDesk desk;
  private static Asking asking;

  @BeforeAll
  static void open() {
    Path file = folder.resolve("parley.db");
    Records.keep(
        file,
        List.of(
            plain(),
            hostile(),
            Article.builder(
                    "long",
                    ENVOY + "\n\n" + ("A net lay idle. ".repeat(400) + "\n\n").repeat(20) + ENVOY)
                .build(),
            Article.builder(
                    "word", "She said: " + "x".repeat(1_000_000) + " That was all, he said.")
                .build(),
            Article.builder("foreign", "Skipet ble holdt tilbake i havnen i går kveld.")
                .language("no")
                .build(),
            Article.builder("empty", "").build()));
    desk = OpenDesk.on(file);
    asking = new Asking(desk);
  }

  private static Article plain() {
    return Article.builder("envoy", ENVOY)
        .headline("Norway says it wants its crew back")
        .outlet("Harbour Post")
        .authors(List.of("Liv Berge"))
        .published(Published.on(LocalDate.of(2026, 3, 5)))
        .url("https://harbourpost.example/envoy")
        .images(List.of(new Image("Ingrid Solvang in Oslo", "Nordwire", null)))
        .embeds(
            List.of(
                new Embed(
                    "post",
                    "Norwegian Coast Guard",
                    null,
                    "Our ship acted by the book.",
                    List.of())))
        .related(List.of(new Related("Earlier: the seizure", "javascript:alert(1)")))
        .notices(List.of("Nordwire contributed reporting."))
        .build();
  }

  /** Markup, marks that turn the direction of writing, and forged fields, wherever words can be. */
  private static Article hostile() {
    String text =
        "Ingrid Solvang said "
            + SCRIPT
            + " was \u202Eno threat\u202C to {{crew}} &amp; \"ship\".\n\n"
            + "headline: forged\n\n“"
            + SCRIPT
            + "” Solvang told reporters.";
    return Article.builder("</title>" + SCRIPT, text)
        .headline("\u202E" + SCRIPT)
        .outlet(SCRIPT)
        .authors(List.of(SCRIPT))
        .agencies(List.of(SCRIPT))
        .url("javascript:alert(3)")
        .images(List.of(new Image(SCRIPT, SCRIPT, SCRIPT)))
        .embeds(List.of(new Embed(SCRIPT, SCRIPT, null, SCRIPT, List.of(SCRIPT))))
        .related(List.of(new Related(SCRIPT, "javascript:alert(4)")))
        .notices(List.of(SCRIPT))
        .build();
  }

  @AfterAll
  static void close() {
    asking.close();
    desk.close();
  }

  @Test
  void theTextIsWholeWhateverIsMarkedInIt() {
    StringBuilder text = new StringBuilder();
    for (Element paragraph : asking.page("/articles/envoy").select(".row > p .text")) {
      text.append(text.isEmpty() ? "" : "\n\n").append(paragraph.wholeText());
    }
    assertThat(text.toString()).isEqualTo(ENVOY);
  }

  @Test
  void aMarkOpensItsEntryAndANoteLeadsToItsWords() {
    Document page = asking.page("/articles/envoy");
    Element words = page.expectFirst("a.m.statements:contains(We want the crew back)");
    String id = words.attr("data-entries").split(" ", -1)[0];
    assertThat(words.attr("href")).isEqualTo("/entries/" + id);
    assertThat(words.attr("hx-target")).isEqualTo("#card");
    assertThat(words.classNames()).contains("party-1");
    assertThat(page.select("#" + id + " + a").first()).isSameAs(words);
    Element note = page.expectFirst("a[data-lights=" + id + "]");
    assertThat(note.attr("href")).isEqualTo("#" + id);
    Element row = words.closest(".row");
    assertThat(row).isSameAs(note.closest(".row"));
  }

  @Test
  void everyEntryStandsBesideTheTextOnceAndHasAnAnchor() {
    Document page = asking.page("/articles/envoy");
    List<String> notes = page.select("[data-lights]").eachAttr("data-lights");
    assertThat(notes).doesNotHaveDuplicates().hasSizeGreaterThan(3);
    assertThat(notes).allMatch(id -> page.select(".anchor#" + id).size() == 1);
  }

  @Test
  void eachKindCanBeSwitchedOff() {
    Document page = asking.page("/articles/envoy?show=&show=statements");
    assertThat(page.select("a.m")).isNotEmpty().allMatch(mark -> mark.hasClass("statements"));
    assertThat(page.select("input[type=checkbox][checked]").eachAttr("value"))
        .containsExactly("statements");
    assertThat(asking.page("/articles/envoy?show=").select("a.m")).isEmpty();
    assertThat(asking.page("/articles/envoy").select("a.m.names, a.m.dates")).hasSizeGreaterThan(2);
    assertThat(asking.get("/articles/envoy?show=colours").status()).isEqualTo(400);
  }

  @Test
  void theWordsOfTheEntryThatIsAskedForAreLit() {
    String id = asking.page("/articles/envoy").expectFirst("a.m.statements").attr("data-entries");
    String first = id.split(" ", -1)[0];
    Document page = asking.page("/articles/envoy?entry=" + first);
    assertThat(page.select("a.lit"))
        .isNotEmpty()
        .allMatch(mark -> mark.attr("data-entries").contains(first));
  }

  @Test
  void whatStandsAroundTheTextIsShownToo() {
    Document page = asking.page("/articles/envoy");
    assertThat(page.select("h1").text()).isEqualTo("Norway says it wants its crew back");
    assertThat(page.select(".imprint").text()).contains("Harbour Post", "5 Mar 2026", "Liv Berge");
    assertThat(page.select(".imprint a").attr("href"))
        .isEqualTo("https://harbourpost.example/envoy");
    assertThat(page.select("figcaption").text()).contains("Ingrid Solvang in Oslo", "Nordwire");
    assertThat(page.select("blockquote.post").text())
        .contains("Our ship acted by the book.", "Norwegian Coast Guard");
    assertThat(page.text()).contains("Nordwire contributed reporting.", "Earlier: the seizure");
    assertThat(page.select("a[href^=javascript]")).isEmpty();
    assertThat(page.select(".people a").eachText()).contains("Ingrid Solvang", "Norway");
  }

  @Test
  void anArticleInAnotherLanguageSaysSo() {
    assertThat(asking.page("/articles/foreign").select(".problem").text())
        .contains("not in English", "nothing was read");
  }

  @Test
  void anEmptyArticleAndNoneAtAll() {
    assertThat(asking.page("/articles/empty").text()).contains("The article has no text.");
    assertThat(asking.get("/articles/nowhere").status()).isEqualTo(404);
  }

  @Test
  void aLongArticleComesInPartsAndAnEntryLeadsToItsOwn() {
    Document page = asking.page("/articles/long");
    assertThat(page.select("nav.pages").text()).contains("Part 1 of 4");
    assertThat(page.text()).contains("not shown here");
    JsonNode last = asking.json("/articles/long?part=4");
    List<String> ids = new ArrayList<>();
    last.path("rows")
        .forEach(row -> row.path("notes").forEach(n -> ids.add(n.path("id").asString(""))));
    assertThat(ids).isNotEmpty();
    assertThat(
            asking
                .json("/articles/long?entry=" + ids.getLast())
                .path("part")
                .path("number")
                .asInt(0))
        .isEqualTo(4);
    assertThat(asking.get("/articles/long?part=5").status()).isEqualTo(400);
  }

  @Test
  void aWordOfAMillionLettersDoesNotFillThePage() {
    Asking.Reply reply = asking.get("/articles/word");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().length()).isLessThan(150_000);
    for (JsonNode line : asking.json("/statements").path("statements")) {
      String id = line.path("id").asString("");
      assertThat(asking.get("/entries/" + id + "?around=20").body().length())
          .as(id)
          .isLessThan(150_000);
    }
  }

  @Test
  void aHostileArticleIsOnlyText() {
    Document page = asking.page("/articles/" + Links.encoded("</title>" + SCRIPT));
    assertThat(page.select("main script, main img, main [onerror], main [style]")).isEmpty();
    assertThat(page.select("a[href^=javascript]")).isEmpty();
    assertThat(page.select("h1").text()).contains("<script>alert(1)</script>");
    assertThat(page.select("main").text()).contains("{{crew}} &amp; \"ship\"", "headline: forged");
    assertThat(page.select("[data-entries]")).isNotEmpty();
  }
}
