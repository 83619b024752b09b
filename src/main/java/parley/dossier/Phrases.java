package parley.dossier;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.article.Hosts;
import parley.entry.Position.Voice;
import parley.entry.Realis;
import parley.entry.Stance;
import parley.store.Account;

/** Words for what is known of a negotiation. */
public final class Phrases {

  private Phrases() {}

  /** "Norway rejects it, on 3 March 2026, by Ingrid Solvang". */
  public static String stand(Stand stand) {
    StringBuilder line = new StringBuilder(stand.party());
    if (stand.ground().negated()) {
      line.append(", it is denied,");
    }
    line.append(' ').append(stance(stand.stance(), "it"));
    if (stand.held() != null) {
      line.append(", on ").append(day(stand.held()));
    } else if (stand.ground().reported() != null) {
      line.append(", reported on ").append(day(stand.ground().reported()));
    }
    String account = stand.ground().account();
    String holder = stand.holder() == null ? account : stand.holder();
    if (stand.voice() == Voice.ASCRIBED) {
      line.append(", says ").append(account == null ? "somebody else" : account);
    } else if (holder != null && !holder.equals(stand.party())) {
      line.append(", by ").append(holder);
    }
    return line.append(likelihood(stand.ground().realis())).toString();
  }

  /** How it is known that a side stands there: "in its own words, by Ingrid Solvang". */
  public static String known(Stand stand) {
    String account = stand.ground().account();
    String holder = stand.holder() == null ? account : stand.holder();
    boolean other = holder != null && !holder.equals(stand.party());
    return switch (stand.voice()) {
      case OWN -> "in its own words" + (other ? ", by " + holder : "");
      case NARRATED -> "told by the outlet" + (other ? ", of " + holder : "");
      case ASCRIBED -> "says " + (account == null ? "somebody else" : account);
    };
  }

  public static String stance(Stance stance, String what) {
    return switch (stance) {
      case DEMANDS -> "demands " + what;
      case OFFERS -> "offers " + what;
      case ACCEPTS -> "accepts " + what;
      case REJECTS -> "rejects " + what;
      case DEFERS -> "puts " + what + " off";
      case OPEN -> "is ready to discuss " + what;
    };
  }

  public static String likelihood(Realis realis) {
    return switch (realis) {
      case ACTUAL -> "";
      case PLANNED -> ", planned";
      case POSSIBLE -> ", possible";
      case CONDITIONAL -> ", on a condition";
    };
  }

  /** Who says so, and where: "Icelandic officials in The Mail". */
  public static String teller(Ground ground) {
    String outlet = ground.source().outlet();
    String account = ground.account();
    String where =
        outlet != null
            ? outlet
            : ground.source().headline() == null
                ? Hosts.nameless(ground.source().url())
                : "“" + ground.source().headline() + "”";
    return account == null ? where : account + " in " + where;
  }

  /** The article: its headline, outlet and day. */
  public static String source(Account.Source source) {
    List<String> parts = new ArrayList<>();
    if (source.headline() != null) {
      parts.add(source.headline());
    }
    if (source.outlet() != null) {
      parts.add(source.outlet());
    }
    if (source.day() != null) {
      parts.add(day(source.day()));
    }
    return parts.isEmpty() ? source.article() : String.join(", ", parts);
  }

  /** "Rejected by Iceland, on 4 March 2026". */
  public static String became(ProposalLine.Step step) {
    Ground first = step.grounds().getFirst();
    String by = step.by().isEmpty() ? "" : " by " + String.join(" and ", step.by());
    String when =
        step.held() != null
            ? ", on " + day(step.held())
            : first.reported() == null ? "" : ", reported on " + day(first.reported());
    String account = first.account();
    boolean other = account != null && !step.by().contains(account);
    return capital(step.status().label())
        + by
        + when
        + (other ? ", says " + account : "")
        + confirmed(Ground.sources(step.grounds()));
  }

  /** "Norway and Iceland, through a mediator (Finland): they talk, since 3 March 2026". */
  public static String contact(Contact contact) {
    String who =
        contact.parties().isEmpty() ? "The sides" : String.join(" and ", contact.parties());
    String mediator = contact.mediator() == null ? "" : " (" + contact.mediator() + ")";
    String how =
        switch (contact.format()) {
          case DIRECT -> "face to face";
          case MEDIATED -> "through a mediator";
          case SEPARATE -> "each apart with a mediator";
          case BACK_CHANNEL -> "by a back channel";
        };
    String state =
        switch (contact.status()) {
          case ACTIVE -> "they talk";
          case PROPOSED -> "proposed";
          case SUSPENDED -> "suspended";
          case NONE -> "they do not talk";
        };
    return who + ", " + how + mediator + ": " + state + since(contact.held());
  }

  static String confirmed(int newsrooms) {
    return newsrooms < 2 ? "" : " (told by " + newsrooms + " newsrooms, each for itself)";
  }

  static String since(@Nullable LocalDate day) {
    return day == null ? "" : ", since " + day(day);
  }

  /** A day in words: 9 March 2026. */
  static String day(LocalDate day) {
    return day.getDayOfMonth()
        + " "
        + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " "
        + day.getYear();
  }

  /** With a capital at its beginning. */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
