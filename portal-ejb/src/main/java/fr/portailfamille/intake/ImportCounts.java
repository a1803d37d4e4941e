package fr.portailfamille.intake;

import java.io.Serializable;

/**
 * An import in numbers; families unless said otherwise.
 *
 * @param fresh neither in error nor like one that stands
 * @param known brought in by an earlier import of the same lines
 * @param changing that stand and where an update would write something into the household's values
 * @param alike likely doubles of families that stand
 * @param faulty left out because of a line in error
 * @param faults cells in error
 */
public record ImportCounts(
    int families,
    int persons,
    int fresh,
    int known,
    int changing,
    int alike,
    int faulty,
    int faults,
    int created,
    int updated,
    int unchanged,
    int skipped,
    int removed,
    int restored,
    int kept)
    implements Serializable {}
