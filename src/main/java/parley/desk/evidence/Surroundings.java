package parley.desk.evidence;

import java.util.List;
import parley.desk.web.Links;
import parley.desk.web.Page;

/** The sentences around the words of an entry, and nothing else of it. */
public record Surroundings(String id, List<Excerpt> excerpts) implements Page {

  public Surroundings {
    excerpts = List.copyOf(excerpts);
  }

  public String address() {
    return Links.entry(id);
  }

  @Override
  public String template() {
    return "evidence/sentence";
  }

  @Override
  public String title() {
    return "The sentences around it";
  }
}
