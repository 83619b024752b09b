package parley.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parley.actor.Actor;
import parley.actor.Mention;
import parley.article.Passage;
import parley.entry.Who;
import parley.syntax.Tree;

/** On whose side somebody is, in one article. */
public final class Sides {

  private final Reading reading;

  /** Ids of the actors of the article, by name: so that a party gets the id of its state. */
  private final Map<String, String> idByName = new HashMap<>();

  private final Map<String, Actor> actors = new HashMap<>();

  public Sides(Reading reading) {
    this.reading = reading;
    for (Actor actor : reading.cast().actors()) {
      idByName.putIfAbsent(actor.name(), actor.id());
      actors.put(actor.id(), actor);
    }
  }

  /** The actor whom this token of a sentence means. */
  public Optional<Mention> mention(Tree sentence, int token) {
    return token < 0 ? Optional.empty() : reading.mention(sentence, token);
  }

  public Optional<Actor> actor(Who who) {
    return Optional.ofNullable(who.actor()).map(actors::get);
  }

  /** The side of somebody: a state's own, the state of its people and houses, a group's own. */
  public Optional<Who> party(Who who) {
    return actor(who).flatMap(actor -> party(actor, who.passage()));
  }

  private Optional<Who> party(Actor actor, @org.jspecify.annotations.Nullable Passage passage) {
    if (actor.party() != null) {
      String party = actor.party();
      return Optional.of(new Who(party, idByName.get(party), passage));
    }
    return switch (actor.kind()) {
      case STATE, ORGANISATION, ARMED_GROUP ->
          Optional.of(new Who(actor.name(), actor.id(), passage));
      case GROUP -> Optional.of(new Who(actor.name(), actor.id(), passage));
      case PERSON, OUTLET, UNNAMED -> Optional.empty();
    };
  }

  /** Whether both are on the same side. */
  public boolean together(Who first, Who second) {
    if (first.isSameAs(second)) {
      return true;
    }
    Optional<Who> one = party(first);
    Optional<Who> other = party(second);
    return one.isPresent() && other.isPresent() && one.get().name().equals(other.get().name());
  }
}
