package parley.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
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
      if (!cell.opponents().isEmpty()) {
        ArrayNode opponents = line.putArray("opponents");
        cell.opponents().forEach(stand -> opponents.add(stand(stand)));
      }
      line.put("confirmed", cell.confirmed());
      ArrayNode history = line.putArray("history");
      cell.history().forEach(stand -> history.add(stand.ground().entry()));
      add(lines, line);
    }
    return lines.toString();
  }

  private static ObjectNode stand(Stand stand) {
    ObjectNode json = JSON.createObjectNode();
    json.put("stance", stand.stance().label()).put("voice", stand.voice().label());
    put(json, "holder", stand.holder());
    put(json, "opponent", stand.opponent());
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
      add(lines, proposal(proposal));
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
      ArrayNode steps = json.putArray("steps");
      version.steps().forEach(step -> steps.add(step(step)));
      ArrayNode entries = json.putArray("entries");
      version.plans().forEach(plan -> entries.add(plan.ground().entry()));
    }
    return line;
  }

  private static ObjectNode step(ProposalLine.Step step) {
    ObjectNode json = JSON.createObjectNode().put("status", step.status().label());
    texts(json, "by", step.by());
    put(json, "held", step.held());
    put(json, "reported", step.grounds().getFirst().reported());
    texts(json, "entries", entries(step.grounds()));
    return json;
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
      add(lines, line);
    }
    return lines.toString();
  }

  /** A line for the whole, then one for each issue. */
  public static String closeness(Closeness closeness) {
    StringBuilder lines = new StringBuilder();
    ObjectNode whole =
        line("closeness").put("first", closeness.first()).put("second", closeness.second());
    counts(whole, closeness.counts());
    add(lines, whole);
    for (Closeness.Row row : closeness.rows()) {
      ObjectNode line =
          line("closeness-on").put("issue", row.issue()).put("relation", row.relation().label());
      if (row.first() != null) {
        line.set("first", stand(row.first()));
      }
      if (row.second() != null) {
        line.set("second", stand(row.second()));
      }
      add(lines, line);
    }
    return lines.toString();
  }

  /** A line for each day on which it moved. */
  public static String closeness(ClosenessCourse course) {
    StringBuilder lines = new StringBuilder();
    for (ClosenessCourse.Step step : course.steps()) {
      Closeness.Counts counts = step.counts();
      ObjectNode line =
          line("closeness-step")
              .put("first", course.first())
              .put("second", course.second())
              .put("day", step.day().toString());
      counts(line, counts);
      ArrayNode moves = line.putArray("moves");
      for (ClosenessCourse.Move move : step.moves()) {
        ObjectNode json = moves.addObject().put("issue", move.issue());
        put(json, "from", move.from() == null ? null : move.from().label());
        json.put("to", move.to().label());
        json.put("party", move.by().party());
        json.set("by", stand(move.by()));
      }
      add(lines, line);
    }
    return lines.toString();
  }

  private static void counts(ObjectNode line, Closeness.Counts counts) {
    line.put("agree", counts.agree())
        .put("differ", counts.differ())
        .put("open", counts.open())
        .put("unknown", counts.unknown());
    Double agreement = counts.agreement();
    if (agreement != null) {
      line.put("agreement", agreement);
    }
  }

  /** Where one party stood, a line for each issue: all that is told, the oldest first. */
  public static String course(String party, PositionTable table) {
    StringBuilder lines = new StringBuilder();
    for (String issue : table.issues()) {
      PositionTable.Cell cell = table.cell(party, issue).orElse(null);
      if (cell != null) {
        ObjectNode line = line("course").put("party", party).put("issue", issue);
        ArrayNode stands = line.putArray("stands");
        cell.history().forEach(stand -> stands.add(stand(stand)));
        add(lines, line);
      }
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
      line.put("to", status.to().status().label());
      line.set("step", step(status.to()));
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
      add(lines, line);
    }
    return lines.toString();
  }

  private static ObjectNode change(String what) {
    return line("change").put("what", what);
  }

  private static void add(StringBuilder lines, ObjectNode line, String key, ObjectNode value) {
    line.set(key, value);
    add(lines, line);
  }

  private static void add(StringBuilder lines, ObjectNode line) {
    lines.append(withoutEmpty(line)).append('\n');
  }

  /** What is not known has no key. */
  private static JsonNode withoutEmpty(JsonNode json) {
    for (JsonNode child : json) {
      withoutEmpty(child);
    }
    if (json instanceof ObjectNode object) {
      object.removeIf(child -> child.isContainer() && child.isEmpty());
    }
    return json;
  }

  /** Clusters, as {@code docs/record-format.md} has them. */
  public static String clusters(List<Cluster> clusters) {
    StringBuilder lines = new StringBuilder();
    for (Cluster cluster : clusters) {
      ObjectNode line = line("cluster").put("of", cluster.of().label());
      texts(line, "entries", entries(cluster.tellings()));
      line.put("sources", cluster.sources());
      ObjectNode agreed = line.putObject("agreed");
      cluster.agreed().forEach(agreed::put);
      ObjectNode disputed = line.putObject("disputed");
      for (Cluster.Dispute dispute : cluster.disputes()) {
        ArrayNode array = disputed.putArray(dispute.key());
        dispute
            .accounts()
            .forEach((value, grounds) ->
                texts(array.addObject().put("value", value), "entries", entries(grounds)));
      }
      add(lines, line);
    }
    return lines.toString();
  }

  private static List<String> entries(List<Ground> grounds) {
    return grounds.stream().map(Ground::entry).toList();
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
