package fr.portailfamille.web.sessions;

import fr.portailfamille.catalogue.GroupView;
import fr.portailfamille.catalogue.UnitView;

/** A column of the month: a group and a unit that have sessions in it. */
public record LoadColumn(GroupView group, UnitView unit) {}
