package parley.entry;

/** What kind of event, in words that a reader of news would use. */
public enum EventKind {
  MEETING("meeting"),
  CALL("call"),
  VISIT("visit"),
  TALKS("talks"),
  AGREEMENT("agreement"),
  SIGNING("signing"),
  CEASEFIRE("ceasefire"),
  EXCHANGE("exchange"),
  COOPERATION("cooperation"),
  SUPPORT("support"),
  OFFER("offer"),
  PROMISE("promise"),
  CONCESSION("concession"),
  RELEASE("release"),
  EASING("easing"),
  RESIGNATION("resignation"),
  APPEAL("appeal"),
  DEMAND("demand"),
  THREAT("threat"),
  ACCUSATION("accusation"),
  REFUSAL("refusal"),
  SANCTION("sanction"),
  AID("aid"),
  STRIKE("strike"),
  BOMBING("bombing"),
  CLASH("clash"),
  ATTACK("attack"),
  INVASION("invasion"),
  WITHDRAWAL("withdrawal"),
  MOBILIZATION("mobilization"),
  COERCION("coercion"),
  PROTEST("protest"),
  ELECTION("election"),
  INVESTIGATION("investigation");

  private final String label;

  EventKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static EventKind of(String label) {
    for (EventKind kind : values()) {
      if (kind.label.equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of event: " + label);
  }
}
