package parley.desk.web;

import parley.entry.Position.Voice;
import parley.entry.Realis;
import parley.entry.Stance;

/** Signs that mean the same in every view; each has its word beside it or read aloud. */
public final class Signs {

  private Signs() {}

  public static String of(Stance stance) {
    return switch (stance) {
      case DEMANDS -> "▲";
      case OFFERS -> "+";
      case ACCEPTS -> "●";
      case REJECTS -> "✕";
      case DEFERS -> "◇";
      case OPEN -> "○";
    };
  }

  /** What a stance means, for a legend. */
  public static String meaning(Stance stance) {
    return switch (stance) {
      case DEMANDS -> "demands";
      case OFFERS -> "offers";
      case ACCEPTS -> "accepts";
      case REJECTS -> "rejects";
      case DEFERS -> "puts off";
      case OPEN -> "ready to discuss";
    };
  }

  /** The class of style sheets that shows who speaks: filled, half filled, outlined. */
  public static String style(Voice voice) {
    return voice.label();
  }

  public static String meaning(Voice voice) {
    return switch (voice) {
      case OWN -> "in its own words";
      case ASCRIBED -> "as somebody else says";
      case NARRATED -> "as the outlet tells";
    };
  }

  /** The class of style sheets that shows how it is told: solid, dashed, dotted, struck through. */
  public static String style(Realis realis, boolean negated) {
    return realis.label() + (negated ? " negated" : "");
  }

  /** How it is told, where that is not as a fact; empty where it is. */
  public static String meaning(Realis realis, boolean negated) {
    String how =
        switch (realis) {
          case ACTUAL -> "";
          case PLANNED -> "planned";
          case POSSIBLE -> "possible";
          case CONDITIONAL -> "on a condition";
        };
    return negated ? (how.isEmpty() ? "denied" : how + ", denied") : how;
  }
}
