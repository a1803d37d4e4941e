package fr.portailfamille.web.reservation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The ticked sessions in an address: ids in rising order, each as its distance to the one before,
 * so that a summer of days stays short. Whatever else stands there is read as nothing.
 */
final class TickedDays {

  /** More days than one reservation can need; keeps addresses below what servers take. */
  static final int MOST = 300;

  private static final int BASE = Character.MAX_RADIX;

  private TickedDays() {}

  static String text(Collection<Long> sessionIds) {
    StringBuilder text = new StringBuilder();
    long before = 0;
    for (long id : new TreeSet<>(sessionIds)) {
      text.append(text.isEmpty() ? "" : ".").append(Long.toString(id - before, BASE));
      before = id;
    }
    return text.toString();
  }

  static List<Long> read(String text) {
    if (text == null || !text.matches("[0-9a-z]{1,10}(\\.[0-9a-z]{1,10}){0," + (MOST - 1) + "}")) {
      return List.of();
    }
    List<Long> ids = new ArrayList<>();
    long id = 0;
    for (String distance : text.split("\\.")) {
      id += Long.parseLong(distance, BASE);
      ids.add(id);
    }
    return ids;
  }
}
