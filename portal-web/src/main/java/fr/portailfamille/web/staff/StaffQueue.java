package fr.portailfamille.web.staff;

/**
 * A queue of staff with how much waits in it.
 *
 * @param name last part of its bundle key {@code queue.…}
 * @param address page that works it off; null while there is none
 */
public record StaffQueue(String name, long count, String address) {}
