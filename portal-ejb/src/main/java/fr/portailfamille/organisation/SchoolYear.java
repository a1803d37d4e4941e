package fr.portailfamille.organisation;

import java.time.LocalDate;

/** Année scolaire: from 1 September to 31 August, named after the year it begins in. */
public final class SchoolYear {

  private static final int FIRST_MONTH = 9;

  private SchoolYear() {}

  public static int of(LocalDate day) {
    return day.getMonthValue() >= FIRST_MONTH ? day.getYear() : day.getYear() - 1;
  }

  public static LocalDate begin(int year) {
    return LocalDate.of(year, FIRST_MONTH, 1);
  }

  public static LocalDate end(int year) {
    return begin(year + 1).minusDays(1);
  }

  /** The year documents are supplied for: from the month of the campaign, already the next one. */
  public static int suppliedFor(LocalDate day, int campaignMonth) {
    boolean campaign = day.getMonthValue() >= campaignMonth && day.getMonthValue() < FIRST_MONTH;
    return campaign ? day.getYear() : of(day);
  }
}
