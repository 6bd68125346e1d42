"""Surnames and names that so many people bear that they say little of who is meant."""

from graphkit.names import CHINESE_SURNAMES, KOREAN_SURNAMES
from graphkit.resolve.people.names import PersonName
from graphkit.spelling import arabic_key

__all__ = ["is_common_name", "is_common_surname"]

_SURNAMES = frozenset(
    """abe adams allen anderson bailey baker barnes becker bell bennett brooks brown bryant butler
    campbell carter clark clarke clinton coleman collins cook cooper cox cruz davies davis diaz
    diaz edwards ellis evans fischer fisher flores foster garcia gomez gonzales gonzalez graham
    gray green griffin gutierrez hall hamilton harris harrison hayes henderson hernandez hill
    hoffmann howard hughes jackson james jenkins johnson jones jordan kelly kennedy king klein
    lewis long lopez martin martinez mason mcdonald meyer miller mitchell moore morales morgan
    morris mueller muller murphy murray myers nelson ortiz owens parker patterson perez perry
    peterson phillips porter powell price ramirez ramos reed reyes reynolds richardson rivera
    roberts robertson robinson rodriguez rogers rojas romero ross russell ruiz sanchez sanders
    schmidt schneider schulz scott shaw silva simmons simpson smith stevens stewart sullivan
    suzuki tanaka taylor thomas thompson thomson torres tucker turner vargas wagner walker wallace
    ward washington watson weber webb wells west white williams wilson wood woods wright young
    santos oliveira souza pereira costa ferreira fernandez castro alvarez mendoza castillo dubois
    bernard durand moreau laurent simon lefebvre rossi russo ferrari esposito bianchi jansen
    hansen johansson andersson nielsen larsen olsen eriksson nowak kowalski novak horvath nagy
    toth kovacs popescu ionescu popov petrov ivanov sidorov smirnov kuznetsov volkov sokolov
    lebedev kozlov novikov morozov pavlov semyonov golubev vinogradov bogdanov vorobyov fedorov
    mikhailov belyaev tarasov belov komarov orlov kiselyov makarov andreev kovalev kovalenko
    bondarenko tkachenko shevchenko kravchenko boyko melnyk jovanovic petrovic nikolic georgiev
    dimitrov nikolov kim nguyen tran pham huynh phan vu vo dang bui khan singh kumar sharma gupta
    patel shah das roy reddy rao ali ahmed hussein hassan mohammed abdullah ibrahim ismail omar
    osman yusuf saleh hamad salem mahmoud abbas aziz karimi rahman malik iqbal sheikh bakr
    haddad khalil mansour nasser said suleiman islam hossain begum diallo traore keita toure
    cohen levy yilmaz kaya demir sahin celik yildiz tan wong chan ng lim goh""".split()
)
_ARABIC_NAMES = frozenset(
    map(
        arabic_key,
        """mohammed ahmed mahmoud ali hassan hussein ibrahim khaled omar abdullah abdulrahman
        yusuf ismail mustafa salem saleh said saeed khan jamal karim rashid nasser tariq hamid
        hamed majid salman abbas fatima maryam aisha zahra hamza bilal osman suleiman malik aziz
        rahman yasin nabil faisal sami samir walid ziad""".split(),
    )
)


def is_common_surname(surname: str) -> bool:
    """Say whether many people who are in the news bear this surname, a key of `name_key`."""
    return surname in _SURNAMES or surname in CHINESE_SURNAMES or surname in KOREAN_SURNAMES


def is_common_name(name: PersonName) -> bool:
    """Say whether a full name is made of nothing but names that a great many bear.

    Equal names of this kind, spelled twice, still may be two people of one country.
    """
    return all(arabic_key(word) in _ARABIC_NAMES for word in name.words)
