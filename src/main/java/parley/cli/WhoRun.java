package parley.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.actor.Actor;
import parley.dossier.Dossier;
import parley.dossier.DossierLines;
import parley.dossier.Negotiation;
import parley.dossier.Page;
import parley.dossier.PositionTable;
import parley.entry.Entry;
import parley.entry.Position;
import parley.format.Appearance;
import parley.format.JsonLines;
import parley.format.LineType;
import parley.format.Profile;
import parley.store.RecordStore;
import parley.store.StoreException;

/** What {@code parley who} prints of one actor. */
final class WhoRun {

  private final Surroundings surroundings;
  private final RecordStore store;
  private final Dossier dossier;
  private final PrintOptions print;

  WhoRun(Surroundings surroundings, RecordStore store, Dossier dossier, PrintOptions print) {
    this.surroundings = surroundings;
    this.store = store;
    this.dossier = dossier;
    this.print = print;
  }

  String of(String id) throws StoreException {
    List<Appearance> appearances = new ArrayList<>();
    store.appearances(id, appearances::add);
    Set<LineType> types = print.types();
    boolean lines = print.style() == Style.JSONL;
    StringBuilder out = new StringBuilder();
    if (lines) {
      lines(appearances, types, out);
    } else {
      // positions follow over time, rather than article by article
      Set<LineType> others = EnumSet.copyOf(types);
      others.remove(LineType.POSITION);
      out.append(
          new Profile(surroundings.width(), surroundings.colour(), others).page(appearances));
    }
    if (types.contains(LineType.POSITION)) {
      positions(appearances, lines, out);
    }
    return out.toString();
  }

  /** Of each article the actor's line, with the mentions, then the entries. */
  private static void lines(List<Appearance> appearances, Set<LineType> types, StringBuilder out) {
    for (Appearance appearance : appearances) {
      JsonLines.Lines lines = new JsonLines.Lines(appearance.article());
      if (types.contains(LineType.ACTOR)) {
        out.append(lines.actor(appearance.actor(), appearance.mentions())).append('\n');
      }
      for (Entry entry : appearance.entries()) {
        if (types.contains(LineType.of(entry))) {
          out.append(lines.entry(entry)).append('\n');
        }
      }
    }
  }

  /** Those of the actor's party, or else those in which the actor has a part, party by party. */
  private void positions(List<Appearance> appearances, boolean lines, StringBuilder out)
      throws StoreException {
    String party = party(appearances);
    Set<String> entries = new HashSet<>();
    for (Appearance appearance : appearances) {
      appearance.entries().stream()
          .filter(Position.class::isInstance)
          .forEach(entry -> entries.add(entry.id()));
    }
    if (party == null && entries.isEmpty()) {
      return;
    }
    Negotiation all = Negotiation.read(store, dossier, "position");
    PositionTable table =
        PositionTable.of(
            all.withStands(stand ->
                party == null
                    ? entries.contains(stand.ground().entry())
                    : stand.party().equals(party)));
    Set<String> parties = new LinkedHashSet<>();
    table.cells().forEach(cell -> parties.add(cell.party()));
    String name = appearances.getLast().actor().name();
    Page page = new Page(dossier, surroundings.width(), surroundings.colour());
    for (String one : parties) {
      String behind = party != null || one.equals(name) ? "" : ", as far as " + name + " is named";
      out.append(lines ? DossierLines.course(one, table) : page.course(one, behind, table));
    }
  }

  private @Nullable String party(List<Appearance> appearances) {
    Set<String> names = new LinkedHashSet<>();
    for (Appearance appearance : appearances) {
      Actor actor = appearance.actor();
      names.add(actor.name());
      names.addAll(actor.aliases());
    }
    for (Appearance appearance : appearances.reversed()) {
      if (appearance.actor().party() != null) {
        names.add(appearance.actor().party());
      }
    }
    return dossier.partyOf(names);
  }
}
