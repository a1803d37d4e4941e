/** Health: what load balancers ask: live, ready. Works without the database and without Faces. */
package fr.portailfamille.web.health;
