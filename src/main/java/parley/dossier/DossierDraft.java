package parley.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.store.RecordStore;
import parley.store.StoreException;

/**
 * Writes the file of a new dossier out of what the record shows: the sides that hold positions,
 * with how often, and who voices them, for the user to edit.
 */
public final class DossierDraft {

  private static final int MOST_PARTIES = 8;
  private static final int MOST_MEMBERS = 12;

  private DossierDraft() {}

  /** The text of the file. */
  public static String of(RecordStore store, String name) throws StoreException {
    Negotiation record = Negotiation.read(store, Dossier.ofWholeRecord(), "position", "channel");
    Map<String, Map<String, Integer>> holders = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Stand stand : record.stands()) {
      counts.merge(stand.party(), 1, Integer::sum);
      Map<String, Integer> members =
          holders.computeIfAbsent(stand.party(), party -> new TreeMap<>());
      if (stand.holder() != null && !stand.holder().equals(stand.party())) {
        members.merge(stand.holder(), 1, Integer::sum);
      }
    }
    List<String> parties = most(counts, MOST_PARTIES);
    oneParty(holders, parties);
    Map<String, Integer> mediators = new TreeMap<>();
    for (Contact contact : record.contacts()) {
      if (contact.mediator() != null && !parties.contains(contact.mediator())) {
        mediators.merge(contact.mediator(), 1, Integer::sum);
      }
    }
    StringBuilder text = new StringBuilder();
    text.append("# A dossier: one negotiation. Edit it, then: parley table --dossier THIS-FILE\n");
    text.append(
        "# Parties are those to whom the articles ascribe positions; the figure is how many.\n");
    text.append("name: ").append(quoted(name)).append("\n\nparties:\n");
    for (String party : parties) {
      text.append("  - name: ").append(quoted(party));
      text.append("  # ").append(counts.get(party)).append('\n');
      Map<String, Integer> members = holders.getOrDefault(party, Map.of());
      if (!members.isEmpty()) {
        text.append("    members:\n");
        for (String member : most(members, MOST_MEMBERS)) {
          text.append("      - ").append(quoted(member));
          text.append("  # ").append(members.get(member)).append('\n');
        }
      }
    }
    if (counts.isEmpty()) {
      text.append("  # none seen yet; such as:\n  # - name: Norland\n  #   members:\n");
      text.append("  #     - Anna Lind\n");
    }
    text.append("\nmediators:\n");
    most(mediators, MOST_PARTIES)
        .forEach(mediator -> text.append("  - ").append(quoted(mediator)).append('\n'));
    if (mediators.isEmpty()) {
      text.append("  # - Switzerland\n");
    }
    text.append(
        """

        # Issues of this negotiation's own, or other names for those that Parley knows. Where one
        # has words: parley read --kept --dossier THIS-FILE reads again what the record has.
        # issues:
        #   - id: fishing-quota
        #     name: The herring quota
        #     words:              # as a dictionary has them
        #       - quota
        # from: 2026-01-01        # articles before and after are left out
        # to: 2026-12-31
        """);
    return text.toString();
  }

  /** Leaves everybody with the party they speak for most, and parties with none. */
  private static void oneParty(Map<String, Map<String, Integer>> holders, List<String> parties) {
    Map<String, String> whose = new TreeMap<>();
    Map<String, Integer> most = new TreeMap<>();
    for (String party : parties) {
      for (var member : holders.getOrDefault(party, Map.of()).entrySet()) {
        String name = Dossier.folded(member.getKey());
        if (member.getValue() > most.getOrDefault(name, 0)) {
          most.put(name, member.getValue());
          whose.put(name, party);
        }
      }
    }
    parties.forEach(party -> whose.remove(Dossier.folded(party)));
    holders.forEach((party, members) ->
        members.keySet().removeIf(member -> !party.equals(whose.get(Dossier.folded(member)))));
  }

  /** The names that count most. */
  private static List<String> most(Map<String, Integer> counts, int limit) {
    List<String> names = new ArrayList<>(counts.keySet());
    names.sort(
        Comparator.comparingInt((String name) -> -counts.getOrDefault(name, 0))
            .thenComparing(Comparator.naturalOrder()));
    return names.subList(0, Math.min(limit, names.size()));
  }

  private static String quoted(String name) {
    boolean plain = name.matches("[\\p{L}][\\p{L}\\p{N} .'’-]*") && !name.endsWith(" ");
    return plain ? name : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
