package parley.desk.add;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.article.Article;
import parley.article.Problem;
import parley.desk.web.Links;
import parley.desk.web.Page;
import parley.store.Outcome;

/**
 * How far the reading of what was added is.
 *
 * @param key grows with every change
 * @param reading whether something is being read, or waits for it
 * @param done files that were read since there was last nothing to read
 * @param total files there were in that time
 * @param current the file that is being read; null if none is
 * @param kept articles that were kept since the desk was started
 * @param added the last of them, the newest first
 * @param problems the last ones, the newest first
 * @param found how many problems there were
 */
public record Progress(
    long key,
    boolean reading,
    int done,
    int total,
    @Nullable String current,
    long kept,
    List<Added> added,
    List<Trouble> problems,
    long found)
    implements Page {

  /**
   * An article that was kept.
   *
   * @param outcome what that did to the record: {@code new}
   */
  public record Added(
      String id, String headline, @Nullable LocalDate day, String outcome, String address) {

    static Added of(Article article, Outcome outcome) {
      return new Added(
          article.id(),
          article.headline() == null ? "Without a headline" : article.headline(),
          article.published() == null ? null : article.published().day(),
          outcome.label(),
          Links.article(article.id()));
    }
  }

  /**
   * Something that could not be read as it should.
   *
   * @param what in a few words
   * @param where the file; null where there is none
   * @param why in a sentence
   * @param remedy what can be done
   * @param lost whether some of the input was lost
   */
  public record Trouble(
      String what, @Nullable String where, String why, String remedy, boolean lost) {

    static Trouble of(Problem problem) {
      return new Trouble(
          problem.kind().label(),
          problem.where(),
          problem.detail(),
          remedy(problem.kind()),
          problem.kind().lost());
    }

    private static String remedy(Problem.Kind kind) {
      return switch (kind) {
        case UNREADABLE -> "See whether it is there and may be read.";
        case EMPTY -> "Open it and paste its text instead.";
        case BINARY -> "Save it as a web page, a PDF or plain text, or paste its text.";
        case TOO_LARGE -> "Give many articles as JSON Lines, one a line, or as files of their own.";
        case PROTECTED -> "Take the password off, or paste its text.";
        case INCOMPLETE -> "See what is missing, and add that from another copy.";
        case DAMAGED -> "Get the file again if you can; what was whole in it has been read.";
        case BROKEN_LINE -> "Mend that line and add the file again; the others were read.";
        case WRONG_ENCODING -> "Nothing, if its letters look right; else save it as UTF-8.";
        case NO_DATE ->
            "Add it again with its day, so that words such as \u201con Thursday\u201d tell a day.";
        case SEVERAL_ARTICLES -> "See whether each is whole; if not, add them one by one.";
        case ONLY_THE_BEGINNING ->
            "Open it where you may read all of it, and paste its text instead.";
        case CONTRADICTION -> "See which is right; if it is the other one, add it again with it.";
        case COPY -> "Nothing: it was read once.";
        case LEFT_OUT -> "Nothing, if you expected no more articles in it.";
        case OTHER_LANGUAGE -> "Add an English version: its text is kept, but nothing is read out.";
        case NO_ARTICLE -> "Open the page and paste the text of the article.";
        case FAILED -> "Report the error with the file that it was in; all others were read.";
      };
    }
  }

  public Progress {
    added = List.copyOf(added);
    problems = List.copyOf(problems);
  }

  /** Such as: Reading 3 of 9: talks.html. */
  public String line() {
    if (reading && total == 0) {
      return "Looking for files\u2026";
    }
    if (reading) {
      String which = "Reading " + Math.min(done + 1, total) + " of " + total;
      return current == null ? which + "\u2026" : which + ": " + current;
    }
    return total == 0 ? "Nothing is being read." : "All was read: " + done + " of " + total + ".";
  }

  @Override
  public String template() {
    return "add/progress";
  }

  @Override
  public String title() {
    return "What was added";
  }
}
