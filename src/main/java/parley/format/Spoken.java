package parley.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
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
import parley.entry.Statement;
import parley.entry.When;
import parley.entry.Who;

/** Entries in a line of English that can be read aloud. */
public final class Spoken {

  private Spoken() {}

  /** What stands above an entry's words, with a colon at its end. */
  public static String line(Entry entry, Article article) {
    return line(entry, article, Spoken::issue);
  }

  /**
   * The same, where issues have names of their own.
   *
   * @param issueName how an issue is called, by its id
   */
  public static String line(Entry entry, Article article, UnaryOperator<String> issueName) {
    return switch (entry) {
      case Statement statement -> statement(statement, article);
      case Event event ->
          event(event, when(event.when())) + account(event.evidence(), article) + ":";
      case Channel channel -> channel(channel) + account(channel.evidence(), article) + ":";
      case Proposal proposal ->
          proposal(proposal, issueName) + account(proposal.evidence(), article) + ":";
      case Position position -> position(position, article, issueName) + ":";
      case Difference difference ->
          difference(difference, issueName) + account(difference.evidence(), article) + ":";
      case Assessment assessment -> assessment(assessment) + ":";
    };
  }

  private static String statement(Statement statement, Article article) {
    StringBuilder line =
        new StringBuilder(statement.source() == null ? "Not said who" : statement.source().name());
    if (statement.addressee() != null) {
      line.append(" to ").append(statement.addressee().name());
    }
    Event.Where where = statement.occasion().where();
    if (where != null) {
      line.append(", in ").append(where.name());
    }
    line.append(when(statement.said()));
    List<Hop> hops = statement.evidence().chain();
    line.append(through(hops.isEmpty() ? hops : hops.subList(1, hops.size()), article));
    line.append(
        switch (statement.manner()) {
          case DIRECT -> ", word for word";
          case MIXED -> ", partly word for word";
          case INDIRECT -> "";
        });
    if (statement.cue() != null) {
      line.append(" (“").append(statement.cue().words()).append("”)");
    }
    return line.append(saying(statement.evidence())).append(':').toString();
  }

  /** Whether it was said at all. */
  private static String saying(Evidence evidence) {
    String not = evidence.negated() ? "not " : "";
    return switch (evidence.realis()) {
      case ACTUAL -> evidence.negated() ? ", which was not said" : "";
      case PLANNED -> ", " + not + "to be said";
      case POSSIBLE -> ", perhaps " + not + "said";
      case CONDITIONAL -> ", " + not + "said on a condition";
    };
  }

  /** An event, without saying when: that stands above it. */
  public static String undated(Event event, Article article) {
    return event(event, "") + account(event.evidence(), article) + ":";
  }

  private static String event(Event event, String when) {
    StringBuilder line = new StringBuilder(capital(event.kind().label()));
    line.append(people(event));
    Event.Where where = event.where();
    if (where != null) {
      line.append(", in ").append(where.name());
      if (where.site() != null && !where.site().equals(where.name())) {
        line.append(" (").append(where.site()).append(')');
      }
    }
    line.append(when);
    if (event.duration() != null) {
      line.append(", for ").append(length(event.duration()));
    }
    if (event.topic() != null) {
      line.append(", about ").append(event.topic());
    }
    if (event.killed() != null) {
      line.append(", killed: ").append(event.killed().words());
    }
    if (event.injured() != null) {
      line.append(", injured: ").append(event.injured().words());
    }
    line.append(event.evidence().negated() ? ", which did not happen" : "");
    return line.append(likelihood(event.evidence().realis())).toString();
  }

  /** Those who play the same part stand together, in the order of the parts. */
  private static String people(Event event) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (Event.Participant participant : event.participants()) {
      String part =
          switch (participant.role()) {
            case INITIATOR -> " by %s";
            case TARGET -> toward(event.kind()) + "%s";
            case PRINCIPAL -> " with %s";
            case DELEGATE -> " with %s as delegate";
            case MEDIATOR -> " with %s as mediator";
            case HOST -> " with %s as host";
            case OBSERVER -> " with %s as observer";
          };
      parts.computeIfAbsent(part, p -> new ArrayList<>()).add(participant.who().name());
    }
    List<String> spoken = new ArrayList<>();
    parts.forEach((part, names) -> spoken.add(part.formatted(String.join(" and ", names))));
    return String.join(",", spoken);
  }

  /** What stands before those to whom something is done. */
  private static String toward(EventKind kind) {
    return switch (kind) {
      case AGREEMENT, SIGNING, EXCHANGE, COOPERATION, CLASH -> " with ";
      case WITHDRAWAL -> " from ";
      case RELEASE -> " of ";
      default -> " towards ";
    };
  }

  /** "3 hours" for PT3H; what has several parts stays as it is. */
  private static String length(String duration) {
    Matcher plain = PLAIN_LENGTH.matcher(duration);
    if (!plain.matches()) {
      return duration;
    }
    String number = plain.group(2);
    boolean time = plain.group(1) != null;
    String unit =
        switch (plain.group(3)) {
          case "H" -> "hour";
          case "M" -> time ? "minute" : "month";
          case "S" -> "second";
          case "D" -> "day";
          case "W" -> "week";
          default -> "year";
        };
    return number + " " + unit + (number.equals("1") ? "" : "s");
  }

  private static final Pattern PLAIN_LENGTH = Pattern.compile("P(T)?(\\d+(?:\\.\\d+)?)([HMSDWY])");

  private static String channel(Channel channel) {
    StringBuilder line =
        new StringBuilder(channel.parties().isEmpty() ? "The sides" : names(channel.parties()));
    line.append(
        switch (channel.format()) {
          case DIRECT -> ", face to face";
          case MEDIATED -> ", through a mediator";
          case SEPARATE -> ", each apart with a mediator";
          case BACK_CHANNEL -> ", by a back channel";
        });
    if (channel.mediator() != null) {
      line.append(" (").append(channel.mediator().name()).append(')');
    }
    line.append(
        switch (channel.status()) {
          case ACTIVE -> ": they talk";
          case PROPOSED -> ": proposed";
          case SUSPENDED -> ": suspended";
          case NONE -> ": they do not talk";
        });
    return line.append(when(either(channel.held(), channel.reported())))
        .append(likelihood(channel.evidence().realis()))
        .toString();
  }

  private static String proposal(Proposal proposal, UnaryOperator<String> issueName) {
    StringBuilder line = new StringBuilder(capital(proposal.label()));
    if (!proposal.authors().isEmpty()) {
      line.append(", by ").append(names(proposal.authors()));
    }
    if (!proposal.presentedBy().isEmpty()) {
      line.append(", presented by ").append(names(proposal.presentedBy()));
    }
    if (!proposal.to().isEmpty()) {
      line.append(", to ").append(names(proposal.to()));
    }
    if (proposal.status() != null) {
      line.append(", ").append(proposal.status().label());
    }
    if (proposal.counters() != null) {
      line.append(", in answer to ").append(proposal.counters());
    }
    line.append(when(either(proposal.held(), proposal.reported())));
    line.append(certainty(proposal.evidence()));
    List<String> terms = new ArrayList<>();
    for (Proposal.Term term : proposal.terms()) {
      terms.add(term.stance().label() + " " + issueName.apply(term.issue()));
    }
    return terms.isEmpty() ? line.toString() : line + "; it " + String.join(", ", terms);
  }

  private static String position(
      Position position, Article article, UnaryOperator<String> issueName) {
    StringBuilder line = new StringBuilder(position.party().name());
    line.append(position.evidence().negated() ? ", it is denied, " : " ");
    line.append(
        switch (position.stance()) {
          case DEMANDS -> "demands: ";
          case OFFERS -> "offers: ";
          case ACCEPTS -> "accepts: ";
          case REJECTS -> "rejects: ";
          case DEFERS -> "puts off: ";
          case OPEN -> "is open to: ";
        });
    line.append(issueName.apply(position.issue()));
    Who holder = position.holder() == null ? position.party() : position.holder();
    if (!holder.isSameAs(position.party())) {
      line.append(", as told by ").append(holder.name());
    }
    line.append(when(either(position.held(), position.reported())));
    line.append(likelihood(position.evidence().realis()));
    List<Hop> hops = position.evidence().chain();
    boolean told =
        !hops.isEmpty()
            && (hops.getFirst().name().equals(holder.name())
                || hops.getFirst().name().equals(position.party().name()));
    return line.append(
            told
                ? through(hops.subList(1, hops.size()), article)
                : account(position.evidence(), article))
        .toString();
  }

  private static String difference(Difference difference, UnaryOperator<String> issueName) {
    List<String> issues = new ArrayList<>();
    for (String issue : difference.issues()) {
      issues.add(issueName.apply(issue));
    }
    String between =
        difference.between().isEmpty() ? "" : ", between " + names(difference.between());
    return capital(String.join(", ", issues))
        + between
        + when(either(difference.held(), difference.reported()))
        + certainty(difference.evidence());
  }

  private static String assessment(Assessment assessment) {
    return (assessment.by() == null ? "The outlet" : assessment.by().name())
        + switch (assessment.direction()) {
          case CLOSER -> ": the sides are closer";
          case APART -> ": the sides are far apart";
          case NEAR -> ": an end is near";
          case STALLED -> ": the talks have stalled";
        }
        + when(either(assessment.held(), assessment.reported()))
        + certainty(assessment.evidence());
  }

  /** By whose account it is known, where that is not the outlet's own. */
  private static String account(Evidence evidence, Article article) {
    List<Hop> hops = evidence.chain();
    if (hops.isEmpty() || isOutlet(hops.getFirst(), article)) {
      return "";
    }
    return ", according to "
        + hops.getFirst().name()
        + through(hops.subList(1, hops.size()), article);
  }

  private static String through(List<Hop> hops, Article article) {
    List<String> names = new ArrayList<>();
    for (Hop hop : hops) {
      if (!isOutlet(hop, article)) {
        names.add(hop.name());
      }
    }
    return names.isEmpty() ? "" : ", through " + String.join(", then ", names);
  }

  private static boolean isOutlet(Hop hop, Article article) {
    return hop.cue() == null && hop.name().equals(article.outlet());
  }

  private static String certainty(Evidence evidence) {
    return (evidence.negated() ? ", which is denied" : "") + likelihood(evidence.realis());
  }

  private static String likelihood(Realis realis) {
    return switch (realis) {
      case ACTUAL -> "";
      case PLANNED -> ", planned";
      case POSSIBLE -> ", possible";
      case CONDITIONAL -> ", on a condition";
    };
  }

  private static @Nullable When either(@Nullable When held, @Nullable When reported) {
    return held == null ? reported : held;
  }

  private static String when(@Nullable When when) {
    if (when == null) {
      return "";
    }
    String spoken = time(when.timex().value());
    return when.basis() == When.Basis.PUBLISHED ? ", reported " + spoken : ", " + spoken;
  }

  /** A TIMEX3 value in words, where it is a plain one. */
  static String time(String value) {
    try {
      int slash = value.indexOf('/');
      if (slash >= 0) {
        String from = value.substring(0, slash);
        String to = value.substring(slash + 1);
        return to.isEmpty()
            ? "since " + bare(from)
            : from.isEmpty() ? "until " + bare(to) : "from " + bare(from) + " to " + bare(to);
      }
      return (value.length() <= 8 ? "in " : "on ") + bare(value);
    } catch (DateTimeException e) {
      return value;
    }
  }

  private static String bare(String value) {
    return switch (value.length()) {
      case 4 -> value;
      case 7 -> {
        YearMonth month = YearMonth.parse(value);
        yield month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
            + " "
            + month.getYear();
      }
      case 8 -> "the week of " + day(monday(value));
      default ->
          value.length() > 10 && value.charAt(10) == 'T'
              ? day(LocalDate.parse(value.substring(0, 10))) + partOfDay(value.substring(11))
              : day(LocalDate.parse(value));
    };
  }

  /** What stands behind the T of a TIMEX3 value: a part of the day, or a time. */
  private static String partOfDay(String value) {
    return switch (value) {
      case "MO" -> ", in the morning";
      case "MI" -> ", at noon";
      case "AF" -> ", in the afternoon";
      case "EV" -> ", in the evening";
      case "NI" -> ", at night";
      default -> ", " + value;
    };
  }

  /** The first day of an ISO week such as {@code 2025-W17}. */
  private static LocalDate monday(String week) {
    return LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
  }

  /** Such as 10 March 2026. */
  public static String day(LocalDate day) {
    return day.getDayOfMonth()
        + " "
        + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " "
        + day.getYear();
  }

  private static String issue(String id) {
    return id.replace('-', ' ');
  }

  private static String names(List<Who> whos) {
    return String.join(" and ", whos.stream().map(Who::name).toList());
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
