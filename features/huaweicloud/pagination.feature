Feature: List creation requests: pages
  A walk follows next_marker from page to page until there is none. It brings the whole list, however long the pages are.
  Requests that appear or finish while a walk goes on are not held against the target.

  Rule: A walk comes to its end

    @HW-WALK-ENDS
    Scenario Outline: A walk with <size> ends
      When all creation requests are walked, with <size>
      Then the walk ends

      Examples: page sizes
        | size                     |
        | pages as long as allowed |
        | pages as they come       |
        | a quarter to a page      |
        | a dozenth to a page      |

    @HW-PAGE-NEXT-MORE
    Scenario Outline: Every next_marker of a walk with <size> leads to more
      When all creation requests are walked, with <size>
      Then every next_marker leads to more

      Examples: page sizes
        | size                |
        | exact pages         |
        | a quarter to a page |

    @HW-PAGE-NEXT-MORE
    Scenario Outline: Every next_marker of a walk of state <state> leads to more
      When all creation requests that are <state> are walked, with exact pages
      Then every next_marker leads to more

      Examples: final states
        | state     |
        | succeeded |
        | failed    |

  Rule: A walk brings every request once, in one order

    @HW-WALK-NONE-LOST
    Scenario Outline: A walk with <size> loses nothing
      When all creation requests are walked, with <size>
      Then none is missing

      Examples: page sizes
        | size                     |
        | pages as long as allowed |
        | pages as they come       |
        | exact pages              |
        | a quarter to a page      |
        | a dozenth to a page      |
        | one to a page            |

    @HW-WALK-NONE-TWICE
    Scenario Outline: A walk with <size> repeats nothing
      When all creation requests are walked, with <size>
      Then none comes twice

      Examples: page sizes
        | size                     |
        | pages as long as allowed |
        | pages as they come       |
        | a quarter to a page      |
        | a dozenth to a page      |
        | one to a page            |

    @HW-WALK-NONE-TWICE
    Scenario Outline: A walk of state <state> repeats nothing
      When all creation requests that are <state> are walked, with a quarter to a page
      Then none comes twice

      Examples: each alone
        | state       |
        | in_progress |
        | succeeded   |
        | failed      |

    @HW-WALK-ONE-ORDER
    Scenario Outline: A walk with <size> keeps the order
      When all creation requests are walked, with <size>
      Then they should come in the order of the other walks

      Examples: page sizes
        | size                     |
        | pages as long as allowed |
        | a quarter to a page      |
        | a dozenth to a page      |
        | one to a page            |
