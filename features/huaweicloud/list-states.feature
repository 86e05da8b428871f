Feature: List creation requests: states
  states says which requests ListCreateAccountStatuses includes.
  That no request in another state is on a page is checked on each exchange of the run.

  Rule: Every request in the states asked for is included, and no other

    @HW-LIST-STATES-ABSENT
    Scenario: Without states, the requests of every state are included
      When all creation requests are walked
      And all creation requests are walked in each state alone
      Then the walk without states holds what the others hold together

    @HW-LIST-STATES-WHOLE
    Scenario Outline: States <states>
      When all creation requests that are <states> are walked
      Then none that is <states> is missing

      Examples: each alone
        | states      |
        | in_progress |
        | succeeded   |
        | failed      |

      Examples: pairs
        | states                 |
        | failed and in_progress |
        | failed and succeeded   |
        | in_progress and succeeded |

      Examples: all
        | states                               |
        | failed and in_progress and succeeded |

    @HW-LIST-STATES-WHOLE
    Scenario Outline: States <states>, some to a page
      When all creation requests that are <states> are walked, with a quarter to a page
      Then none that is <states> is missing

      Examples: each alone
        | states      |
        | in_progress |
        | succeeded   |
        | failed      |

    @HW-LIST-STATES-WHOLE
    Scenario Outline: The order of the states makes no difference
      Given a call of ListCreateAccountStatuses with states <states> that is accepted
      When it is sent again with states in the other order
      Then it is accepted with the same page

      Examples: pairs
        | states                    |
        | failed and in_progress    |
        | failed and succeeded      |
        | in_progress and succeeded |

    @HW-LIST-STATES-FILTER
    Scenario Outline: State <state> holds on every page of a walk with <size>
      When all creation requests that are <state> are walked, with <size>
      Then each of them is <state>

      Examples: some to a page
        | state       | size                |
        | in_progress | a quarter to a page |
        | succeeded   | a quarter to a page |
        | failed      | a quarter to a page |

      Examples: as they come
        | state       | size               |
        | in_progress | pages as they come |
        | succeeded   | pages as they come |
        | failed      | pages as they come |

  Rule: states has no more values than its maximum

    @HW-LIST-STATES-MAX
    Scenario: All three states together are accepted
      When ListCreateAccountStatuses is called with states at their most
      Then it is accepted

    @HW-LIST-STATES-MAX
    Scenario: A state more than the most is refused
      Given a call of ListCreateAccountStatuses with states at their most that is accepted
      When it is sent again with states one over their most
      Then it is refused
      And the status should be 400

  Rule: What the page leaves open about states is read in a sensible way

    @HW-LIST-STATES-EMPTY
    Scenario: An empty list of states includes every request
      Given a call of ListCreateAccountStatuses that is accepted
      When it is sent again with states as an empty list
      Then it should be accepted with the same page

    @HW-LIST-STATES-UNKNOWN
    Scenario: A state that does not exist is refused, or holds nothing
      Given a call of ListCreateAccountStatuses that is accepted
      When it is sent again with states that do not exist
      Then it is refused, or the page should be empty

    @HW-LIST-STATES-CASE
    Scenario Outline: The state <state> in upper case is refused, empty or understood
      Given a call of ListCreateAccountStatuses that is accepted
      When it is sent again with states <state> in upper case
      Then it is refused, or the page should hold only what is <state>

      Examples:
        | state     |
        | succeeded |
