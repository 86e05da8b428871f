Feature: Orders
  An example to be replaced. A rule is a sentence of the document, a scenario one behaviour, its tag the clause that it
  decides. What every answer must keep is checked on each exchange and needs no step.

  Rule: Orders are listed, page by page

    @ORDERS-LIST-OK
    Scenario: A list without parameters is accepted
      When ListOrders is called
      Then it is accepted

    Scenario Outline: A limit <limit> is accepted
      When ListOrders is called with limit <limit>
      Then it is accepted

      @ORDERS-LIMIT-MIN
      Examples: the least
        | limit          |
        | at its minimum |

      @ORDERS-LIMIT-MAX
      Examples: the most
        | limit          |
        | at its maximum |

    Scenario Outline: A limit <limit> is refused
      Given a call of ListOrders that is accepted
      When it is sent again with limit <limit>
      Then it is refused

      @ORDERS-LIMIT-MIN
      Examples: too small
        | limit                 |
        | one under its minimum |

      @ORDERS-LIMIT-MAX
      Examples: too large
        | limit                |
        | one over its maximum |

      @ORDERS-LIMIT-INTEGER
      Examples: no integer
        | limit          |
        | that is a word |

    @ORDERS-MARKER
    Scenario: The second page goes on where the first ended
      Given a page of ListOrders that is not the last
      When the page after it is called
      Then it is accepted
      And it holds none of what the page before it held

    @ORDERS-WALK-ENDS
    Scenario: A walk ends
      When all orders are walked, with pages as they come
      Then the walk ends

  Rule: An order is shown by its id

    @ORDERS-SHOW-OK
    Scenario: What is listed can be shown
      Given 3 known orders
      When ShowOrder is called for each of them
      Then it is accepted

    @ORDERS-SHOW-UNKNOWN
    Scenario: An id that was never issued is refused
      Given a call of ShowOrder that is accepted
      When it is sent again with id that was never issued
      Then it should be refused
      And the status should be 404

  Rule: Only who has a token is answered

    @ORDERS-ACCESS
    Scenario Outline: <operation> refuses <caller>
      Given a call of <operation> that is accepted
      When it is sent again by <caller>
      Then it is refused
      And the status should be 401 or 403

      Examples: without a good token
        | operation  | caller                          |
        | ListOrders | nobody in particular            |
        | ListOrders | an impostor with a wrong secret |
        | ShowOrder  | nobody in particular            |
