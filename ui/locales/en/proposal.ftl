# What crosswalks propose. “The first” is the judged requirement, “the second” the one a verdict is proposed for.

proposal-sentence = You judged { $from } “{ $judged }”; { $to } would be “{ $verdict }” by this mapping, because { $because }.
proposal-because-equal = both ask for the same
proposal-because-superset-conform = the first asks for all that the second asks for, and more
proposal-because-superset-partial = the first contains the second and something of it is missing; that may lie in the second, so nothing better is proposed
proposal-because-superset-in-part = the first asks for most of what the second asks for, and more, but not for all of it; the rest has not been looked at
proposal-because-subset-conform = the first is only a part of the second; the rest has not been looked at
proposal-because-subset-partial = the first is a part of the second, and already that part is incomplete
proposal-because-subset-nonconform = the first is a part of the second, which therefore cannot conform, and nothing is known of the rest
proposal-because-intersects-conform = they share a part, which is in place; what the second asks for beyond it has not been looked at
proposal-through = { $sentence } The trail leads through { $through }; it counts as its weakest step does.
proposal-standing = { $sentence } { $to } is judged “{ $standing }”.
proposal-none = nothing
