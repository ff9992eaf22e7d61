using AccessAudit.Checklists;

namespace AccessAudit.Tests.Photographs;

/// <summary>A made-up checklist with every form of answer and every kind of box, for printing and photographing.</summary>
public static class SampleChecklist
{
    public static Checklist Read() => ((Parsed<Checklist>.Good)ChecklistReader.Read(Yaml)).Value;

    private const string Yaml = """
        id: sample
        edition: 2025-12-24
        in_force: {from: 2025-12-24}
        languages: [kk, ru, en]
        title:
          kk: Сайлау учаскелерінің қолжетімділігі (үлгі)
          ru: Доступность избирательных участков (образец)
          en: Accessibility of polling stations (sample)
        sources:
          norm:
            title: {kk: Норма, ru: Норма, en: Norm}
        groups: [wheelchair, blind]
        stages: [arrive, enter, move, inform, vote]
        criteria:
          - id: route-clear
            stage: arrive
            ask:
              kk: Аялдамадан учаскеге дейінгі жол тегіс, қар мен мұздан тазартылған ба?
              ru: Путь от остановки до участка ровный, очищен от снега и льда?
              en: Is the way from the stop to the station level and clear of snow and ice?
            not_applicable: allowed
            points: 2
            source: {text: norm}
          - id: parking
            stage: arrive
            ask:
              kk: Мүгедектігі бар адамдарға арналған, белгісі бар тұрақ орны бар ма?
              ru: Есть ли обозначенное парковочное место для людей с инвалидностью?
              en: Is there a marked parking space for disabled people?
            temporary: allowed
            not_applicable: allowed
            points: 1
            source: {text: norm}
          - id: entrance-access
            stage: enter
            ask:
              kk: Кресло-арбадағы сайлаушы ғимаратқа қалай кіреді?
              ru: Как избиратель на коляске попадает в здание?
              en: How does a voter in a wheelchair get into the building?
            answer:
              choice:
                level: {kk: Баспалдақсыз, ru: Без ступеней, en: No steps}
                ramp: {kk: Пандус арқылы, ru: По пандусу, en: By a ramp}
                lift: {kk: Көтергіш арқылы, ru: На подъёмнике, en: By a lift}
                channels: {kk: Екі металл науамен, ru: По двум швеллерам, en: By two metal channels}
                none: {kk: Кіре алмайды, ru: Никак, en: Not at all}
            met_when: {entrance-access: {one_of: [level, ramp, lift]}}
            temporary: allowed
            points: 5
            source: {text: norm}
          - id: ramp-slope
            stage: enter
            ask:
              kk: Пандустың еңісі (өлшеңіз)
              ru: Уклон пандуса (измерьте)
              en: Slope of the ramp (measure it)
            answer: {measure: percent, from: 0, to: 40, bands: [5, 8, 10]}
            met_when: {ramp-slope: {at_most: 8}}
            temporary: allowed
            not_applicable: allowed
            points: 3
            source: {text: norm}
          - id: door-width
            stage: enter
            ask:
              kk: Кіреберіс есігінің таза ені қандай? Егер есік екі жармалы болса, ашылатын жармасын өлшеңіз
              ru: Какова ширина входной двери в свету? Если дверь двустворчатая, измерьте открываемую створку
              en: What is the clear width of the entrance door? If it has two leaves, measure the one that opens
            answer: {measure: metre, from: 0.3, to: 3, bands: [0.8, 0.9, 1.2]}
            met_when: {door-width: {at_least: 0.9}}
            points: 3
            source: {text: norm}
          - id: floor
            stage: move
            ask:
              kk: Дауыс беру бөлмесіне қалай жетуге болады?
              ru: Как попасть в помещение для голосования?
              en: How does one get to the voting room?
            answer:
              choice:
                ground: {kk: Бірінші қабатта, ru: Первый этаж, en: Ground floor}
                lift-works: {kk: "Жоғары қабатта, лифт жұмыс істейді", ru: "Выше первого этажа, лифт работает", en: "Upper floor, the lift works"}
                lift-broken: {kk: "Жоғары қабатта, лифт жұмыс істемейді", ru: "Выше первого этажа, лифт не работает", en: "Upper floor, the lift does not work"}
                stairs: {kk: Тек баспалдақпен, ru: Только по лестнице, en: By stairs only}
            met_when: {floor: {one_of: [ground, lift-works]}}
            points: 5
            source: {text: norm}
          - id: steps
            stage: move
            ask:
              kk: Учаскеге дейінгі баспалдақ саны
              ru: Число ступеней до помещения для голосования
              en: Number of steps up to the voting room
            answer: {measure: count, from: 0, to: 200}
            met_when: {steps: {at_most: 0}}
            points: 1
            source: {text: norm}
          - id: sign-language
            stage: inform
            ask:
              kk: Ым тілінде ақпарат бар ма?
              ru: Есть ли информация на жестовом языке?
              en: Is information given in sign language?
            points: 1
            obligation: recommended
            source: {text: norm}
          - id: computer
            stage: inform
            ask:
              kk: Осы сайлауға арналған, қазақ және орыс тілдеріндегі бейімделген ақпараты бар, диагоналі 54 см-ден кем емес мониторы бар компьютер орнатылған ба?
              ru: Установлен ли компьютер с монитором не менее 54 см по диагонали и с адаптированной информацией об этих выборах на казахском и русском языках?
              en: Is there a computer with a monitor of at least 54 cm and adapted information about this election in Kazakh and in Russian?
            temporary: allowed
            points: 3
            source: {text: norm}
          - id: booth-width
            stage: vote
            ask:
              kk: Кабинаның кіреберісінің ені
              ru: Ширина входа в кабину
              en: Width of the booth's opening
            answer: {measure: centimetre, from: 30, to: 300, bands: [80, 90]}
            met_when: {booth-width: {at_least: 90}}
            temporary: allowed
            points: 3
            source: {text: norm}
          - id: box-reach
            stage: vote
            ask:
              kk: Сайлау жәшігіне кресло-арбада отырып қол жетеді ме?
              ru: Можно ли дотянуться до урны, сидя в коляске?
              en: Can the ballot box be reached from a wheelchair?
            temporary: allowed
            not_applicable: allowed
            points: 3
            source: {text: norm}
        """;
}
