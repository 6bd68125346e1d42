"""Only English is read: what is detected, what is refused, and what is too short to tell."""

import pytest

from graphkit.errors import InputError
from graphkit.model.document import Document
from graphkit.nlp.language import as_english, language_of

ENGLISH = "The mayor of Brookfield said that the bridge was closed after the flood."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "English"),
        ("Die Brücke ist nach dem Hochwasser nicht mehr sicher, sagte der Minister.", "German"),
        ("Le maire a déclaré que le pont est fermé et que la route est coupée.", "French"),
        ("El alcalde dijo que el puente está cerrado por las inundaciones.", "Spanish"),
        ("O prefeito disse que a ponte está fechada e que não há feridos.", "Portuguese"),
        ("Il sindaco ha detto che il ponte è chiuso e che la strada non è sicura.", "Italian"),
        ("De burgemeester zegt dat de brug na het water niet meer veilig is.", "Dutch"),
        ("Most jest zamknięty po powodzi, a na drogę nie można się dostać.", "Polish"),
        ("Мэр заявил, что мост закрыт после наводнения.", "Cyrillic script"),
        ("قال رئيس البلدية إن الجسر مغلق بعد الفيضانات.", "Arabic script"),
        ("市长周一表示,洪水过后大桥已关闭。", "Chinese or Japanese"),
        ("시장은 다리가 폐쇄되었다고 말했다.", "Korean"),
        ("Linnapea ütles esmaspäeval, et sild suletakse. " * 6, "other"),
        ("Belarus", None),
        ("Talks fail", None),
        ("“”", None),
        ("2022-02-27 14:05", None),
    ],
)
def test_a_language_shows_in_its_script_and_frequent_words(text, language):
    assert language_of(text) == language


def test_names_and_quotations_in_other_scripts_do_not_make_a_text_foreign():
    text = "The paper “Вечерний мост” of Valle de la Luna said that the bridge was closed."
    assert language_of(text) == "English"


def test_what_is_detected_is_written_down():
    assert as_english(Document(text=ENGLISH)).language == "en"
    assert as_english(Document(text="Belarus")).language is None
    assert as_english(Document(text="Belarus", language="en")).language == "en"


@pytest.mark.parametrize("text", [ENGLISH, "Belarus"])
def test_unchecked_changes_nothing_in_what_passes_the_check(text):
    document = Document(text=text)
    assert as_english(document, unchecked=True) == as_english(document)


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (Document(text=ENGLISH, language="de"), "the source states the language de"),
        (Document(text="Мост закрыт после наводнения."), "the text is not English (Cyrillic"),
        (Document(text="Linnapea ütles esmaspäeval, et sild suletakse. " * 6), "not English;"),
    ],
)
def test_another_language_is_refused_with_the_way_out(document, reason):
    with pytest.raises(InputError) as caught:
        as_english(document)
    assert as_english(document, unchecked=True).language == "en"
    message = str(caught.value)
    assert reason in message
    assert "--language en" in message
    assert "\n" not in message
