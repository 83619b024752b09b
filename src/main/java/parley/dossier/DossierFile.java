package parley.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads and writes the YAML file of a dossier. What cannot be understood is refused with its line
 * and the reason; nothing is left out in silence.
 */
public final class DossierFile {

  private static final List<String> KEYS =
      List.of("name", "from", "to", "parties", "mediators", "issues");
  private static final List<String> PARTY_KEYS = List.of("name", "members", "opponents");
  private static final List<String> ISSUE_KEYS = List.of("id", "name", "words");

  private final Path file;

  /** Where a name stands first, and whose it is. */
  private final Map<String, Owner> owners = new LinkedHashMap<>();

  private record Owner(String party, int line) {}

  private DossierFile(Path file) {
    this.file = file;
  }

  public static Dossier read(Path file) throws DossierException {
    DossierFile reading = new DossierFile(file);
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new DossierException(
          file, 0, "there is no such file; parley dossier new " + file + " writes one");
    } catch (IOException e) {
      throw new DossierException(file, 0, "cannot be read: " + e.getMessage());
    }
    try {
      LoadSettings settings =
          LoadSettings.builder().setLabel(file.toString()).setAllowDuplicateKeys(false).build();
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        throw new DossierException(file, 0, "is empty; it needs at least a name");
      }
      return reading.dossier(root.get());
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new DossierException(file, line, "this is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new DossierException(file, 0, "this is no YAML: " + e.getMessage());
    }
  }

  private Dossier dossier(Node root) throws DossierException {
    Map<String, Node> keys = keys(root, KEYS, "a dossier");
    List<Dossier.Party> parties = new ArrayList<>();
    for (Node node : items(keys.get("parties"), "parties")) {
      parties.add(party(node));
    }
    checkOpponents(keys.get("parties"), parties);
    List<String> mediators = new ArrayList<>();
    for (Node node : items(keys.get("mediators"), "mediators")) {
      String mediator = text(node, "a mediator");
      Owner owner = owners.get(Dossier.folded(mediator));
      if (owner != null) {
        throw wrong(
            node,
            mediator
                + " belongs to "
                + owner.party
                + " (line "
                + owner.line
                + ") and cannot also"
                + " mediate");
      }
      mediators.add(mediator);
    }
    List<Dossier.OwnIssue> issues = new ArrayList<>();
    for (Node node : items(keys.get("issues"), "issues")) {
      issues.add(issue(node, issues));
    }
    LocalDate from = day(keys.get("from"));
    LocalDate to = day(keys.get("to"));
    if (from != null && to != null && from.isAfter(to)) {
      throw wrong(keys.get("to"), "it ends on " + to + ", before it begins on " + from);
    }
    Node name = keys.get("name");
    if (name == null) {
      throw wrong(root, "it has no name; begin with a line such as  name: Herring dispute");
    }
    return new Dossier(text(name, "name"), parties, mediators, issues, from, to);
  }

  private Dossier.Party party(Node node) throws DossierException {
    Map<String, Node> keys = keys(node, PARTY_KEYS, "a party");
    Node nameNode = keys.get("name");
    if (nameNode == null) {
      throw wrong(node, "a party has no name");
    }
    String name = text(nameNode, "a party's name");
    own(name, name, nameNode);
    List<String> members = new ArrayList<>();
    for (Node member : items(keys.get("members"), "members")) {
      String named = text(member, "a member");
      own(named, name, member);
      members.add(named);
    }
    List<String> opponents = new ArrayList<>();
    for (Node opponent : items(keys.get("opponents"), "opponents")) {
      String named = text(opponent, "an opponent");
      if (Dossier.folded(named).equals(Dossier.folded(name))) {
        throw wrong(opponent, name + " cannot be its own opponent");
      }
      opponents.add(named);
    }
    return new Dossier.Party(name, members, opponents);
  }

  /** A name belongs to one party only. */
  private void own(String name, String party, Node node) throws DossierException {
    Owner owner = owners.putIfAbsent(Dossier.folded(name), new Owner(party, line(node)));
    if (owner != null && !owner.party.equals(party)) {
      throw wrong(
          node,
          name
              + " is a member of "
              + owner.party
              + " already (line "
              + owner.line
              + "); nobody can"
              + " speak for two parties");
    }
    if (owner != null && name.equals(party)) {
      throw wrong(node, "there is a party " + party + " already (line " + owner.line + ")");
    }
  }

  private void checkOpponents(@Nullable Node node, List<Dossier.Party> parties)
      throws DossierException {
    List<String> names = parties.stream().map(Dossier.Party::name).toList();
    for (Dossier.Party party : parties) {
      for (String opponent : party.opponents()) {
        if (!names.contains(opponent)) {
          throw wrong(
              node,
              opponent
                  + ", an opponent of "
                  + party.name()
                  + ", is none of the parties: "
                  + String.join(", ", names));
        }
      }
    }
  }

  private Dossier.OwnIssue issue(Node node, List<Dossier.OwnIssue> before) throws DossierException {
    Map<String, Node> keys = keys(node, ISSUE_KEYS, "an issue");
    Node idNode = keys.get("id");
    if (idNode == null) {
      throw wrong(node, "an issue has no id, such as  id: fishing-quota");
    }
    String id = text(idNode, "an issue's id");
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw wrong(idNode, "an id is small letters and hyphens, such as fishing-quota, not " + id);
    }
    if (before.stream().anyMatch(issue -> issue.id().equals(id))) {
      throw wrong(idNode, "there is an issue " + id + " already");
    }
    Node name = keys.get("name");
    List<String> words = new ArrayList<>();
    for (Node word : items(keys.get("words"), "words")) {
      words.add(text(word, "words"));
    }
    return new Dossier.OwnIssue(
        id, name == null ? id.replace('-', ' ') : text(name, "an issue's name"), words);
  }

  private Map<String, Node> keys(Node node, List<String> known, String what)
      throws DossierException {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(node, what + " is written as  key: value  lines: " + String.join(", ", known));
    }
    Map<String, Node> keys = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode(), "a key");
      if (!known.contains(key)) {
        throw wrong(
            tuple.getKeyNode(),
            "unknown key " + key + "; " + what + " has " + String.join(", ", known));
      }
      if (keys.put(key, tuple.getValueNode()) != null) {
        throw wrong(tuple.getKeyNode(), "the key " + key + " stands here twice");
      }
    }
    return keys;
  }

  private List<Node> items(@Nullable Node node, String what) throws DossierException {
    if (node == null || (node instanceof ScalarNode scalar && scalar.getValue().isBlank())) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw wrong(node, what + " is a list: a line with a hyphen for each");
  }

  private String text(Node node, String what) throws DossierException {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw wrong(node, what + " is a few words");
  }

  private @Nullable LocalDate day(@Nullable Node node) throws DossierException {
    if (node == null) {
      return null;
    }
    String text = text(node, "a day");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw wrong(node, "a day is written as 2026-03-09, not " + text);
    }
  }

  private static int line(@Nullable Node node) {
    return node == null ? 0 : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  private DossierException wrong(@Nullable Node node, String reason) {
    return new DossierException(file, line(node), reason);
  }
}
