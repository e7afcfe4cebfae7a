"""How the demo city is made: the same jurisdiction, day and seed give the same city, and a larger scale only adds."""
