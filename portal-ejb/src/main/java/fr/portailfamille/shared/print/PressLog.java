package fr.portailfamille.shared.print;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the PDF library says, from warnings on. Its own logger would put handlers of its own on the
 * server and tell every step.
 */
final class PressLog implements XRLogger {

  private static final Logger LOG = Logger.getLogger(PdfPress.class.getName());

  @Override
  public void log(String where, Level level, String message) {
    log(where, level, message, null);
  }

  @Override
  public void log(String where, Level level, String message, Throwable failure) {
    if (told(level)) {
      LOG.log(level, message, failure);
    }
  }

  @Override
  public void setLevel(String where, Level level) {
    // the level is the server's to set
  }

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return told(diagnostic.getLevel());
  }

  private static boolean told(Level level) {
    return level.intValue() >= Level.WARNING.intValue();
  }
}
