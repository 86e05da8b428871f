package dev.assay.report;

import dev.assay.report.Background.LifeEntry;
import dev.assay.report.Background.PageEntry;
import dev.assay.report.Background.ScenarioEntry;
import dev.assay.report.Background.SpellEntry;
import dev.assay.report.Background.StatesEntry;
import dev.assay.report.Background.StayedEntry;
import dev.assay.report.Background.WalkEntry;

/** The background in {@code report.json}. */
final class BackgroundJson {
    private BackgroundJson() {}

    static void members(JsonText json, Background background) {
        json.map("documents", background.documents())
                .objects("scenarios", background.scenarios(), BackgroundJson::scenario)
                .objects("walks", background.walks(), BackgroundJson::walk);
        StatesEntry states = background.states();
        if (states != null) {
            json.member("states", one -> one.text("noun", states.noun())
                    .texts("known", states.known())
                    .plain("resources", states.resources())
                    .plain("moved", states.moved())
                    .objects("stayed", states.stayed(), BackgroundJson::stayed)
                    .objects("lives", states.lives(), BackgroundJson::life));
        }
    }

    private static void scenario(JsonText json, ScenarioEntry scenario) {
        json.text("name", scenario.name())
                .text("feature", scenario.feature())
                .plain("line", scenario.line())
                .text("rule", scenario.rule())
                .text("text", scenario.text());
    }

    private static void walk(JsonText json, WalkEntry walk) {
        json.text("walk", walk.walk())
                .text("scenario", walk.scenario())
                .text("ending", walk.ending())
                .text("why", walk.why())
                .plain("read", walk.read())
                .objects("pages", walk.pages(), BackgroundJson::page);
    }

    private static void page(JsonText json, PageEntry page) {
        json.plain("number", page.number())
                .text("exchange", page.exchange())
                .plain("items", page.items())
                .plain("again", page.again())
                .plain("next", page.next());
    }

    private static void stayed(JsonText json, StayedEntry stayed) {
        json.text("state", stayed.state()).plain("resources", stayed.resources());
    }

    private static void life(JsonText json, LifeEntry life) {
        json.text("key", life.key()).objects("spells", life.spells(), BackgroundJson::spell);
    }

    private static void spell(JsonText json, SpellEntry spell) {
        json.text("state", spell.state())
                .plain("from", spell.from())
                .plain("to", spell.to())
                .plain("seen", spell.seen())
                .text("exchange", spell.exchange())
                .plain("broken", spell.broken());
    }
}
