package parley.dossier;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.store.Sides;

/** For which side people and bodies stand: as the dossier says, or else as the record has it. */
public final class Allegiances {

  private final Map<String, String> membership;
  private final Map<String, String> surnames;
  private final Sides sides;
  private final Consumer<String> asked;

  public Allegiances(Dossier dossier, Sides sides) {
    this(dossier, sides, name -> {});
  }

  /**
   * As the dossier and the record have it.
   *
   * @param asked is told the id, or without one the name, of whomever the record is asked about
   */
  Allegiances(Dossier dossier, Sides sides, Consumer<String> asked) {
    this.membership = dossier.membership();
    this.surnames = dossier.surnames();
    this.sides = sides;
    this.asked = asked;
  }

  /**
   * The side of somebody; null if none is known.
   *
   * @param actor the id; null where the article does not tell who it is
   */
  public @Nullable String of(String name, @Nullable String actor) {
    String named = byDossier(name, actor != null && actor.startsWith("person:"));
    return named != null ? named : byRecord(name, actor);
  }

  /** The party of which the dossier says that somebody belongs to it. */
  @Nullable String byDossier(String name, boolean person) {
    String folded = Dossier.folded(name);
    String party = membership.get(folded);
    return party == null && person ? membership.get(surnames.getOrDefault(folded, folded)) : party;
  }

  /** The side by the record, under the dossier's name for it. */
  @Nullable String byRecord(String name, @Nullable String actor) {
    asked.accept(actor == null ? name : actor);
    String party = sides.of(name, actor);
    return party == null ? null : membership.getOrDefault(Dossier.folded(party), party);
  }
}
