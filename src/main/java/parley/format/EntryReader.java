package parley.format;

import static parley.format.JsonLinesReader.list;
import static parley.format.JsonLinesReader.required;
import static parley.format.JsonLinesReader.text;
import static parley.format.JsonLinesReader.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.article.Article;
import parley.article.Field;
import parley.article.Passage;
import parley.entry.Assessment;
import parley.entry.Channel;
import parley.entry.Difference;
import parley.entry.Entry;
import parley.entry.Event;
import parley.entry.EventKind;
import parley.entry.Evidence;
import parley.entry.Hop;
import parley.entry.Position;
import parley.entry.Proposal;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;
import parley.mark.Timex;
import parley.text.CodePoints;
import parley.text.Span;
import tools.jackson.databind.JsonNode;

/** Reads the entries of one article. */
final class EntryReader {

  private final Article article;
  private final Map<Field, CodePoints> counted = new LinkedHashMap<>();

  EntryReader(Article article) {
    this.article = article;
  }

  Entry entry(JsonNode json) {
    Evidence evidence =
        new Evidence(
            passages(json, "passages"),
            required(json, "rule"),
            Realis.of(required(json, "realis")),
            json.path("negated").asBoolean(false),
            list(
                json,
                "chain",
                hop ->
                    new Hop(
                        required(hop, "name"),
                        Actor.Kind.of(required(hop, "kind")),
                        text(hop, "actor"),
                        passage(hop.get("cue")),
                        passage(hop.get("passage")))));
    Entry entry = entry(json, evidence);
    String id = text(json, "id");
    return id == null || id.equals(entry.id()) ? entry : entry(json, evidence.under(id));
  }

  private Entry entry(JsonNode json, Evidence evidence) {
    return switch (LineType.of(required(json, "type"))) {
      case STATEMENT -> statement(json, evidence);
      case EVENT -> event(json, evidence);
      case CHANNEL -> channel(json, evidence);
      case PROPOSAL -> proposal(json, evidence);
      case POSITION -> position(json, evidence);
      case DIFFERENCE ->
          new Difference(
              evidence,
              texts(json, "issues"),
              whos(json, "between"),
              when(json, "held"),
              when(json, "reported"));
      case ASSESSMENT ->
          new Assessment(
              evidence,
              who(json.get("by")),
              Assessment.Direction.of(required(json, "direction")),
              when(json, "held"),
              when(json, "reported"));
      case ARTICLE, ACTOR, MARK -> throw new IllegalArgumentException("no entry: " + json);
    };
  }

  private Statement statement(JsonNode json, Evidence evidence) {
    return new Statement(
        evidence,
        Statement.Manner.of(required(json, "manner")),
        who(json.get("source")),
        passage(json.get("cue")),
        passages(json, "content"),
        new Statement.Occasion(
            who(json.get("addressee")),
            when(json, "said"),
            where(json.get("where")),
            passage(json.get("medium"))),
        passages(json, "continued"),
        texts(json, "about"));
  }

  private Event event(JsonNode json, Evidence evidence) {
    JsonNode plover = json.path("plover");
    return new Event(
        evidence,
        EventKind.of(required(json, "kind")),
        plover.isMissingNode()
            ? null
            : new Event.Plover(
                required(plover, "event"), text(plover, "mode"), texts(plover, "contexts")),
        text(json, "cameo"),
        list(
            json,
            "participants",
            part -> new Event.Participant(someone(part), Event.Role.of(required(part, "role")))),
        when(json, "when"),
        where(json.get("where")),
        text(json, "duration"),
        casualties(json.get("killed")),
        casualties(json.get("injured")),
        text(json, "topic"));
  }

  private Event.@Nullable Where where(@Nullable JsonNode json) {
    return json == null
        ? null
        : new Event.Where(
            required(json, "name"),
            text(json, "site"),
            text(json, "country"),
            json.path("lat").asDouble(Double.NaN),
            json.path("lon").asDouble(Double.NaN),
            passage(json.get("passage")));
  }

  private static Event.@Nullable Casualties casualties(@Nullable JsonNode json) {
    if (json == null) {
      return null;
    }
    JsonNode max = json.get("max");
    return new Event.Casualties(
        json.path("min").asInt(),
        max == null ? null : Integer.valueOf(max.asInt()),
        json.path("words").asString(""));
  }

  private Channel channel(JsonNode json, Evidence evidence) {
    return new Channel(
        evidence,
        Channel.Format.of(required(json, "format")),
        whos(json, "parties"),
        who(json.get("mediator")),
        Channel.Status.of(required(json, "status")),
        when(json, "held"),
        when(json, "reported"));
  }

  private Proposal proposal(JsonNode json, Evidence evidence) {
    String status = text(json, "status");
    return new Proposal(
        evidence,
        required(json, "label"),
        whos(json, "authors"),
        whos(json, "presentedBy"),
        whos(json, "to"),
        text(json, "counters"),
        text(json, "supersedes"),
        status == null ? null : Proposal.Status.of(status),
        list(
            json,
            "terms",
            term ->
                new Proposal.Term(
                    required(term, "issue"),
                    Stance.of(required(term, "stance")),
                    passages(term, "passages"))),
        when(json, "held"),
        when(json, "reported"));
  }

  private Position position(JsonNode json, Evidence evidence) {
    return new Position(
        evidence,
        someone(json.path("party")),
        who(json.get("holder")),
        required(json, "issue"),
        Stance.of(required(json, "stance")),
        Position.Voice.of(required(json, "voice")),
        when(json, "held"),
        when(json, "reported"));
  }

  private @Nullable When when(JsonNode json, String key) {
    JsonNode value = json.get(key);
    return value == null
        ? null
        : new When(
            new Timex(Timex.Type.valueOf(required(value, "type")), required(value, "value")),
            When.Basis.of(required(value, "basis")),
            passage(value.get("passage")));
  }

  private @Nullable Who who(@Nullable JsonNode json) {
    return json == null ? null : someone(json);
  }

  private Who someone(JsonNode json) {
    return new Who(required(json, "name"), text(json, "actor"), passage(json.get("passage")));
  }

  private List<Who> whos(JsonNode json, String key) {
    return list(json, key, this::someone);
  }

  private List<Passage> passages(JsonNode json, String key) {
    return list(json, key, this::words);
  }

  private @Nullable Passage passage(@Nullable JsonNode json) {
    return json == null ? null : words(json);
  }

  private Passage words(JsonNode json) {
    Field field = Field.parse(json.path("field").asString("text"));
    CodePoints points = counted.computeIfAbsent(field, f -> new CodePoints(article.words(f)));
    Passage passage =
        article.passage(
            field,
            new Span(
                points.offsetOf(json.path("start").asInt(-1)),
                points.offsetOf(json.path("end").asInt(-1))));
    if (!passage.words().equals(required(json, "words"))
        || !article.id().equals(required(json, "article"))) {
      throw new IllegalArgumentException("the words do not stand there: " + json);
    }
    return passage;
  }
}
