package fr.portailfamille.intake.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** How a cell is read: what spreadsheets do to numbers and days is undone. */
enum CellType {
  TEXT {
    @Override
    CellReading read(String text, LocalDate today) {
      return text.length() > 120 ? CellReading.fault("TOO_LONG") : CellReading.of(text);
    }
  },
  NUMBER {
    @Override
    CellReading read(String text, LocalDate today) {
      return text.length() > 20 ? CellReading.fault("TOO_LONG") : CellReading.of(text);
    }
  },
  MAIL {
    @Override
    CellReading read(String text, LocalDate today) {
      return text.length() <= 254
              && text.matches("[^\\s@<>,;]{1,64}@([\\p{L}0-9-]+\\.)+[\\p{L}0-9-]{2,}")
          ? CellReading.of(text)
          : CellReading.fault("NOT_A_MAIL");
    }
  },
  PHONE {
    @Override
    CellReading read(String text, LocalDate today) {
      String digits = text.replaceAll("[ ./()\\-]", "").replaceFirst("^(\\+|00)33", "0");
      if (digits.matches("[1-9][0-9]{8}")) {
        // a spreadsheet took it for a number
        digits = "0" + digits;
      }
      if (digits.matches("0[1-9][0-9]{8}")) {
        return CellReading.of(digits.replaceAll("(..)(?=.)", "$1 ").strip());
      }
      return text.matches("\\+[0-9][0-9 .()\\-]{6,20}")
          ? CellReading.of(text)
          : CellReading.fault("NOT_A_PHONE");
    }
  },
  POSTCODE {
    @Override
    CellReading read(String text, LocalDate today) {
      if (text.matches("[0-9]{4}")) {
        // a spreadsheet took it for a number
        return CellReading.of("0" + text);
      }
      return text.matches("[0-9A-Za-z][0-9A-Za-z -]{2,9}")
          ? CellReading.of(text)
          : CellReading.fault("NOT_A_POSTCODE");
    }
  },
  DATE {
    @Override
    CellReading read(String text, LocalDate today) {
      String day =
          text.replaceFirst("[ T]\\d{1,2}:\\d{2}(:\\d{2})?$", "").replaceAll("[ .\\-]", "/");
      for (DateTimeFormatter writing : DAYS) {
        try {
          LocalDate read = LocalDate.parse(day, writing);
          if (read.isAfter(today)) {
            return CellReading.fault("IN_THE_FUTURE");
          }
          return read.getYear() < 1900
              ? CellReading.fault("TOO_LONG_AGO")
              : CellReading.of(read.toString());
        } catch (DateTimeException other) {
          continue;
        }
      }
      return CellReading.fault("NOT_A_DATE");
    }
  },
  /** Guardian, child or adult, in the words of spreadsheets. */
  KIND {
    @Override
    CellReading read(String text, LocalDate today) {
      String word = Keys.of(text);
      if (word.matches(
          "(responsable|parent|mere|pere|tuteur|tutrice|guardian|representant|r)\\b.*")) {
        return CellReading.of("GUARDIAN");
      }
      if (word.matches("(enfant|fille|fils|garcon|child|e)\\b.*")) {
        return CellReading.of("CHILD");
      }
      return word.matches("(adulte|adult|participant|a)\\b.*")
          ? CellReading.of("ADULT")
          : CellReading.fault("NOT_A_KIND");
    }
  };

  private static final DateTimeFormatter[] DAYS = {
    DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
    DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT)
  };

  /**
   * Reads a filled cell.
   *
   * @param today no day may be later
   */
  abstract CellReading read(String text, LocalDate today);
}
