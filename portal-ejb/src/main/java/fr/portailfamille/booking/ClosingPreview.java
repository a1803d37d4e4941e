package fr.portailfamille.booking;

import fr.portailfamille.shared.Money;
import java.time.LocalDate;

/**
 * What closing days of an activity means, as it stands now.
 *
 * @param days with open sessions that are still to come
 * @param confirmed places that are cancelled and credited
 * @param held places in baskets or offered, which are freed
 * @param waiting those on waiting lists
 * @param families that are told
 * @param credit all that is credited to them
 */
public record ClosingPreview(
    LocalDate from,
    LocalDate to,
    int days,
    int confirmed,
    int held,
    int waiting,
    int families,
    Money credit) {}
