package parley.event;

import parley.entry.EventKind;

/** Which kinds of event are alike in where those who take part are named. */
final class KindGroups {

  private KindGroups() {}

  /** Done with words, or with what words put in force. */
  static boolean isOfWords(EventKind kind) {
    return switch (kind) {
      case AGREEMENT,
          OFFER,
          PROMISE,
          SUPPORT,
          CONCESSION,
          RELEASE,
          EASING,
          RESIGNATION,
          APPEAL,
          DEMAND,
          THREAT,
          ACCUSATION,
          REFUSAL ->
          true;
      case SANCTION, AID, WITHDRAWAL, PROTEST, INVESTIGATION, COERCION -> true;
      case MEETING, CALL, VISIT, TALKS, SIGNING, CEASEFIRE, EXCHANGE, COOPERATION -> false;
      case STRIKE, BOMBING, CLASH, ATTACK, INVASION, MOBILIZATION, ELECTION -> false;
    };
  }

  /** Of these a place can be what it is about: "threatened to close the border in Peru". */
  static boolean isOfIntent(EventKind kind) {
    return kind != EventKind.ACCUSATION && kind != EventKind.SUPPORT && kind != EventKind.COERCION;
  }

  static boolean isAttack(EventKind kind) {
    return kind == EventKind.ATTACK || kind == EventKind.STRIKE || kind == EventKind.BOMBING;
  }
}
