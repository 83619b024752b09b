package parley.desk.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.desk.Asking;
import parley.desk.OpenDesk;
import parley.desk.Records;

/** The list of articles, of the samples and of nothing. */
class ArticleListTest {

  @TempDir Path folder;

  @Test
  void articlesAreListedFilteredAndCounted() {
    try (OpenDesk desk = OpenDesk.onSamples(folder);
        Asking asking = new Asking(desk)) {
      Document page = asking.page("/articles");
      assertThat(page.select(".lines li")).hasSize(9);
      assertThat(page.select(".lines li").text()).contains("Nordwire, 11 Mar 2026", "statements");
      assertThat(asking.page("/articles?outlet=Nordwire").select(".lines li")).hasSize(2);
      assertThat(asking.page("/articles?from=2026-03-16").select(".lines time").eachText())
          .containsExactly("17 Mar 2026", "16 Mar 2026");
      assertThat(asking.page("/articles?words=parliament&order=oldest").select(".chip").eachText())
          .hasSize(1);
      assertThat(asking.page("/articles?words=zeppelin").text())
          .contains("No article passes these filters");
    }
  }

  @Test
  void anEmptyRecordSaysWhatToDo() {
    Path file = folder.resolve("parley.db");
    Records.keep(file, List.of());
    try (OpenDesk desk = OpenDesk.on(file);
        Asking asking = new Asking(desk)) {
      assertThat(asking.page("/articles").text()).contains("No articles yet", "parley read");
      assertThat(asking.page("/statements").text()).contains("No statements yet", "parley read");
      assertThat(asking.page("/actors").text()).contains("Nobody yet");
      assertThat(asking.page("/search?q=crew").text()).contains("Nothing found");
    }
  }
}
