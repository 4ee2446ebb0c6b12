"""Who is tied to whom: the network of bodies, paths as chains of quotes, places, the middle."""
