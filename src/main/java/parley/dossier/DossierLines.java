package parley.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a negotiation, as JSON Lines: each rests on entries, which it names by id. */
public final class DossierLines {

  private static final JsonMapper JSON = new JsonMapper();

  private DossierLines() {}

  /** A line for each cell in which something is known. */
  public static String table(PositionTable table) {
    StringBuilder lines = new StringBuilder();
    for (PositionTable.Cell cell : table.cells()) {
      ObjectNode line = line("cell").put("party", cell.party()).put("issue", cell.issue());
      if (cell.own() != null) {
        line.set("own", stand(cell.own()));
      }
      if (cell.ascribed() != null) {
        line.set("ascribed", stand(cell.ascribed()));
      }
      line.put("confirmed", cell.confirmed());
      ArrayNode history = line.putArray("history");
      cell.history().forEach(stand -> history.add(stand.ground().entry()));
      lines.append(line).append('\n');
    }
    return lines.toString();
  }

  private static ObjectNode stand(Stand stand) {
    ObjectNode json = JSON.createObjectNode();
    json.put("stance", stand.stance().label()).put("voice", stand.voice().label());
    put(json, "holder", stand.holder());
    put(json, "held", stand.held());
    ground(json, stand.ground());
    return json;
  }

  private static void ground(ObjectNode json, Ground ground) {
    put(json, "reported", ground.reported());
    json.put("realis", ground.realis().label());
    if (ground.negated()) {
      json.put("negated", true);
    }
    put(json, "account", ground.account());
    json.put("newsroom", ground.newsroom());
    json.put("entry", ground.entry()).put("article", ground.source().article());
    texts(json, "words", ground.words());
  }

  /** A line for each proposal, with its versions. */
  public static String proposals(List<ProposalLine> proposals) {
    StringBuilder lines = new StringBuilder();
    for (ProposalLine proposal : proposals) {
      lines.append(proposal(proposal)).append('\n');
    }
    return lines.toString();
  }

  private static ObjectNode proposal(ProposalLine proposal) {
    ObjectNode line = line("proposal-line").put("id", proposal.id()).put("label", proposal.label());
    texts(line, "authors", proposal.authors());
    texts(line, "presentedBy", proposal.presenters());
    put(line, "counters", proposal.counters());
    line.put("confirmed", proposal.confirmed());
    ArrayNode versions = line.putArray("versions");
    for (ProposalLine.Version version : proposal.versions()) {
      ObjectNode json = versions.addObject().put("version", version.number());
      put(json, "since", version.first());
      put(json, "status", version.status() == null ? null : version.status().label());
      terms(json, "terms", version.terms());
      ArrayNode entries = json.putArray("entries");
      version.plans().forEach(plan -> entries.add(plan.ground().entry()));
    }
    return line;
  }

  private static void terms(ObjectNode json, String key, List<Plan.Term> terms) {
    ArrayNode array = json.putArray(key);
    for (Plan.Term term : terms) {
      texts(
          array.addObject().put("issue", term.issue()).put("stance", term.stance().label()),
          "words",
          term.words());
    }
  }

  /** A line for each issue. */
  public static String comparison(List<Comparison.Row> rows) {
    StringBuilder lines = new StringBuilder();
    for (Comparison.Row row : rows) {
      ObjectNode line =
          line("comparison").put("issue", row.issue()).put("relation", row.relation().label());
      terms(line, "first", row.first());
      terms(line, "second", row.second());
      lines.append(line).append('\n');
    }
    return lines.toString();
  }

  /** A line for the whole, then one for each issue. */
  public static String closeness(Closeness closeness) {
    StringBuilder lines = new StringBuilder();
    ObjectNode whole =
        line("closeness")
            .put("first", closeness.first())
            .put("second", closeness.second())
            .put("agree", closeness.count(Closeness.Relation.AGREE))
            .put("differ", closeness.count(Closeness.Relation.DIFFER))
            .put("open", closeness.count(Closeness.Relation.OPEN))
            .put("unknown", closeness.count(Closeness.Relation.UNKNOWN));
    Double agreement = closeness.agreement();
    if (agreement != null) {
      whole.put("agreement", agreement);
    }
    lines.append(whole).append('\n');
    for (Closeness.Row row : closeness.rows()) {
      ObjectNode line =
          line("closeness-on").put("issue", row.issue()).put("relation", row.relation().label());
      if (row.first() != null) {
        line.set("first", stand(row.first()));
      }
      if (row.second() != null) {
        line.set("second", stand(row.second()));
      }
      lines.append(line).append('\n');
    }
    return lines.toString();
  }

  /** A line for each thing that moved. */
  public static String changes(Changes changes) {
    StringBuilder lines = new StringBuilder();
    changes.proposals().forEach(p -> add(lines, change("proposal"), "proposal", proposal(p)));
    changes.versions().forEach(p -> add(lines, change("version"), "proposal", proposal(p)));
    for (Changes.NewStatus status : changes.statuses()) {
      ObjectNode line = change("status");
      put(line, "from", status.from() == null ? null : status.from().label());
      line.put("to", status.to().label());
      add(lines, line, "proposal", proposal(status.line()));
    }
    for (Changes.Shift shift : changes.shifts()) {
      ObjectNode line =
          change("position").put("party", shift.to().party()).put("issue", shift.to().issue());
      if (shift.from() != null) {
        line.set("from", stand(shift.from()));
      }
      add(lines, line, "to", stand(shift.to()));
    }
    for (Changes.Contradiction both : changes.contradictions()) {
      ObjectNode line =
          change("contradiction").put("party", both.one().party()).put("issue", both.one().issue());
      line.set("one", stand(both.one()));
      add(lines, line, "other", stand(both.other()));
    }
    for (Changes.FirstContact contact : changes.firstContacts()) {
      ObjectNode line = change("first-contact");
      texts(line, "parties", List.of(contact.first(), contact.second()));
      line.put("kind", contact.event().kind().label());
      ObjectNode event = JSON.createObjectNode();
      ground(event, contact.event().ground());
      add(lines, line, "event", event);
    }
    for (Contact contact : changes.contacts()) {
      ObjectNode line =
          change("channel")
              .put("format", contact.format().label())
              .put("status", contact.status().label());
      texts(line, "parties", contact.parties());
      put(line, "mediator", contact.mediator());
      put(line, "held", contact.held());
      ground(line, contact.ground());
      lines.append(line).append('\n');
    }
    return lines.toString();
  }

  private static ObjectNode change(String what) {
    return line("change").put("what", what);
  }

  private static void add(StringBuilder lines, ObjectNode line, String key, ObjectNode value) {
    line.set(key, value);
    lines.append(line).append('\n');
  }

  /** Clusters, as {@code docs/record-format.md} has them. */
  public static String clusters(List<EventClusters.Cluster> clusters) {
    StringBuilder lines = new StringBuilder();
    for (EventClusters.Cluster cluster : clusters) {
      Happening first = cluster.tellings().getFirst();
      ObjectNode line = line("cluster").put("of", "event");
      ArrayNode entries = line.putArray("entries");
      cluster.tellings().forEach(telling -> entries.add(telling.ground().entry()));
      line.put("sources", cluster.sources());
      ObjectNode agreed = line.putObject("agreed").put("kind", first.kind().label());
      put(agreed, "day", first.days() == null ? null : first.days().first());
      if (first.place() != null && !cluster.disputed().containsKey("place")) {
        agreed.put("place", first.place());
      }
      ObjectNode disputed = line.putObject("disputed");
      cluster
          .disputed()
          .forEach((key, values) -> {
            ArrayNode array = disputed.putArray(key);
            values.forEach(
                (value, of) -> texts(array.addObject().put("value", value), "entries", of));
          });
      lines.append(line).append('\n');
    }
    return lines.toString();
  }

  private static ObjectNode line(String type) {
    return JSON.createObjectNode().put("type", type);
  }

  private static void put(ObjectNode json, String key, @Nullable String value) {
    if (value != null) {
      json.put(key, value);
    }
  }

  private static void put(ObjectNode json, String key, @Nullable LocalDate day) {
    if (day != null) {
      json.put(key, day.toString());
    }
  }

  private static void texts(ObjectNode json, String key, Collection<String> values) {
    ArrayNode array = json.putArray(key);
    values.forEach(array::add);
  }
}
