package parley.dossier;

import java.util.List;

/** What moved. */
final class ChangesPage {

  private final Sheet sheet;

  ChangesPage(Sheet sheet) {
    this.sheet = sheet;
  }

  String of(Changes changes, String since) {
    sheet.title("What moved " + since);
    if (changes.isEmpty()) {
      sheet.note("Nothing that the record knows of.");
    }
    section("New on the table", changes.proposals());
    changes.proposals().forEach(this::proposal);
    section("New versions", changes.versions());
    changes.versions().forEach(this::version);
    section("What became of proposals", changes.statuses());
    changes.statuses().forEach(this::status);
    section("Positions", changes.shifts());
    changes.shifts().forEach(this::shift);
    section("Contradictions", changes.contradictions());
    changes.contradictions().forEach(this::contradiction);
    section("First contacts", changes.firstContacts());
    changes.firstContacts().forEach(this::firstContact);
    section("How they talk", changes.contacts());
    changes.contacts().forEach(this::contact);
    return sheet.toString();
  }

  private void section(String name, List<?> found) {
    if (!found.isEmpty()) {
      sheet.heading(name);
    }
  }

  private static String name(ProposalLine line) {
    return Phrases.capital(line.label()) + " (" + line.id() + ")";
  }

  private void proposal(ProposalLine line) {
    sheet.apart(name(line) + ": " + ProposalPage.summary(line));
    sheet.ground(line.versions().getFirst().told().ground());
    line.versions().forEach(version -> ProposalPage.steps(sheet, version));
  }

  private void version(ProposalLine line) {
    sheet.apart(name(line) + ", version " + line.versions().size());
    sheet.ground(line.versions().getLast().told().ground());
  }

  private void status(Changes.NewStatus status) {
    String before = status.from() == null ? "" : "; before, " + status.from().label();
    sheet.apart(name(status.line()) + ": " + Phrases.became(status.to()) + before);
    sheet.ground(status.to().grounds().getFirst());
  }

  /** From, to, and on whose word. */
  private void shift(Changes.Shift shift) {
    sheet.blank();
    sheet.stand(shift.to(), about(shift.to()), "");
    if (shift.from() == null) {
      sheet.line("Nothing was known of it before.");
    } else {
      sheet.stand(shift.from(), "Before: ", "");
    }
  }

  private void contradiction(Changes.Contradiction both) {
    sheet.blank();
    sheet.stand(both.one(), about(both.one()), "; and yet");
    sheet.stand(both.other(), "", "");
  }

  private String about(Stand stand) {
    return Phrases.capital(sheet.name(stand.issue())) + ": ";
  }

  private void firstContact(Changes.FirstContact contact) {
    sheet.apart(
        contact.first() + " and " + contact.second() + ": " + contact.event().kind().label());
    sheet.ground(contact.event().ground());
  }

  private void contact(Contact contact) {
    sheet.apart(Phrases.contact(contact));
    sheet.ground(contact.ground());
  }
}
