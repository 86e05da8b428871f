Feature: Who may ask
  Only the organization's management account, or a delegated administrator, may call either operation.

  Rule: Anyone else is refused

    Scenario Outline: <operation> refuses <caller>
      Given a call of <operation> that is accepted
      When it is sent again by <caller>
      Then it is refused
      And the status should be 401 or 403

      @HW-ACCESS-MEMBER
      Examples: an account of the organization
        | operation                 | caller           |
        | ShowCreateAccountStatus   | a member account |
        | ListCreateAccountStatuses | a member account |

      @HW-ACCESS-ANONYMOUS
      Examples: nobody
        | operation                 | caller                    |
        | ShowCreateAccountStatus   | nobody in particular      |
        | ListCreateAccountStatuses | nobody in particular      |

      @HW-ACCESS-FORGED
      Examples: an impostor
        | operation                 | caller                        |
        | ShowCreateAccountStatus   | an impostor with a wrong secret |
        | ListCreateAccountStatuses | an impostor with a wrong secret |

    Scenario Outline: A later page is refused to <caller>
      Given a page of ListCreateAccountStatuses far from the first
      When it is sent again by <caller>
      Then it is refused

      @HW-ACCESS-MEMBER
      Examples: an account of the organization
        | caller           |
        | a member account |

      @HW-ACCESS-ANONYMOUS
      Examples: nobody
        | caller               |
        | nobody in particular |

    Scenario Outline: The requests of a state are refused to <caller>
      Given a call of ListCreateAccountStatuses with states succeeded that is accepted
      When it is sent again by <caller>
      Then it is refused

      @HW-ACCESS-MEMBER
      Examples: an account of the organization
        | caller           |
        | a member account |

      @HW-ACCESS-ANONYMOUS
      Examples: nobody
        | caller               |
        | nobody in particular |

    @HW-ACCESS-MEMBER
    Scenario Outline: A request that is <state> is refused to a member account
      Given a call of ShowCreateAccountStatus for a creation request that is <state>, which is accepted
      When it is sent again by a member account
      Then it is refused

      Examples: each state
        | state       |
        | in_progress |
        | succeeded   |
        | failed      |

  Rule: A signature proves who asks now

    @HW-SIGNATURE-DATE
    Scenario Outline: <operation> refuses a call that was signed a day ago
      Given a call of <operation> that is accepted
      When it is sent again signed a day ago
      Then it should be refused

      Examples: both
        | operation                 |
        | ShowCreateAccountStatus   |
        | ListCreateAccountStatuses |

  Rule: Temporary credentials need their security token

    Scenario Outline: <operation> refuses temporary credentials <lacking>
      Given a call of <operation> with temporary credentials that is accepted
      When it is sent again <lacking>
      Then it is refused
      And the status should be 401 or 403

      @HW-SECURITY-TOKEN
      Examples: no token
        | operation                 | lacking                  |
        | ShowCreateAccountStatus   | without X-Security-Token |
        | ListCreateAccountStatuses | without X-Security-Token |

      @HW-SECURITY-TOKEN-MIN
      Examples: an empty token
        | operation                 | lacking                         |
        | ListCreateAccountStatuses | with X-Security-Token left empty |

    @HW-SECURITY-TOKEN-FORGED
    Scenario Outline: <operation> should refuse temporary credentials with a token of nobody
      Given a call of <operation> with temporary credentials that is accepted
      When it is sent again with X-Security-Token that was never issued
      Then it should be refused

      Examples: both
        | operation                 |
        | ShowCreateAccountStatus   |
        | ListCreateAccountStatuses |
