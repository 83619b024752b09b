package parley.dossier;

import java.nio.file.Path;

/** A dossier's file that cannot be understood: which, where and why. */
public final class DossierException extends Exception {

  private static final long serialVersionUID = 1;

  DossierException(Path file, int line, String reason) {
    super(line > 0 ? file + ", line " + line + ": " + reason : file + ": " + reason);
  }
}
