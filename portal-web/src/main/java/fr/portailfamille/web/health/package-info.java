/**
 * Health: what load balancers ask (live, ready), and the page «momentanément indisponible» while
 * the database is away. Works without the database and without Faces.
 */
package fr.portailfamille.web.health;
