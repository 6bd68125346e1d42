"""Given names that are one name in two languages, or a short form of another."""

from functools import lru_cache

from graphkit.spelling import alike, spelling_keys

__all__ = ["given_keys", "initials_of", "same_given", "short_for"]

# One name in several languages, first the form that keys are made of. Only what newsrooms write
# for one and the same person: Vladimir and Volodymyr Zelensky, not Michael and Mikhail.
_VARIANTS = """
alexander aleksandr aleksander oleksandr aliaksandr alyaksandr aleksandar alexandr alyaxandr
alexei aleksei alexey oleksii oleksiy aliaksei alaksiej
anatoly anatoli anatolii
andrei andrey andriy andrii andrej andrzej
anton antin
boris borys
dmitry dmitri dmytro dzmitry dzmitri dmitrij
eugene yevgeny evgeny yevhen yevgeni yevgenii jevgenij yauhen
fyodor fedor fedir feodor
george georgy georgi heorhiy heorhii
gregory grigory hryhoriy grigori ryhor
igor ihor ihar
konstantin kostyantyn kanstantsin constantin konstantinos constantine
leonid leanid
leo lev
mariya maria maryia mariia marija
mikhail mykhailo mikhal mikhaylo mihail mykhaylo mikhailo
nadezhda nadiya nadia
natalia natalya nataliya nataliia
nikita mykyta mikita
nikolai mykola mikalai nikolay nikolaj
oleg oleh aleh
olga olha volha
pavel pavlo
peter pyotr petr petro piotr pyatro
roman raman
sergei serhiy serhii siarhei syarhey sergej sergiy
stanislav stanislau
svetlana svitlana sviatlana svyatlana
tatiana tatyana tetiana tatsiana tetyana
valery valeriy valerii valeri
vasily vasyl vasil vasyliy
victor viktor viktar
vitaly vitali vitaliy vitalii vital
vladimir volodymyr uladzimir volodimir wladimir
vladislav vladyslav uladzislau
vyacheslav viacheslav viachaslau vjacheslav
xenia ksenia kseniya oksana
yaroslav iaroslav jaroslav
yekaterina ekaterina kateryna katsiaryna
yelena elena olena alena
yuri yury yuriy yurii iurii jurij
omar umar
osama usama
saleh salih
nasser nasir naser
yusuf yousef youssef yousuf
khalid khaled
tariq tarek tareq
benjamin binyamin benyamin
moses moshe
joseph yosef iosif josif
louis luis
""".strip().splitlines()
# A short form and the names that it may stand for; those who bear it may be christened so.
_SHORT = {
    short: tuple(longs.split())
    for line in """
abe: abraham
al: albert alan alfred
alec: alexander
alex: alexander alexandra alexis
alyosha: alexei
andy: andrew
angie: angela
art: arthur
barney: bernard
bart: bartholomew
ben: benjamin benedict
bernie: bernard
bert: albert herbert robert
beth: elizabeth
betsy: elizabeth
betty: elizabeth
bibi: benjamin
bill: william
billy: william
bob: robert
bobby: robert
borya: boris
brad: bradley
cathy: catherine
charlie: charles
chris: christopher christian christine
chuck: charles
cindy: cynthia
dan: daniel
danny: daniel
dave: david
debbie: deborah
dick: richard
dima: dmitry
don: donald
doug: douglas
ed: edward edwin edmund
eddie: edward
fred: frederick alfred
gabe: gabriel
gene: eugene
gerry: gerald gerard
greg: gregory
gus: augustus
hank: henry
harry: henry harold
jack: john
jackie: jacqueline
jake: jacob
jeff: jeffrey geoffrey
jen: jennifer
jenny: jennifer
jerry: gerald jerome
jim: james
jimmy: james
joe: joseph
joey: joseph
johnny: john
jon: jonathan
josh: joshua
kate: katherine catherine kathleen
kathy: katherine kathleen
katie: katherine
katya: yekaterina
ken: kenneth
kolya: nikolai
larry: lawrence
len: leonard
lenny: leonard
liz: elizabeth
lyosha: alexei
maggie: margaret
manolo: manuel
mandy: amanda
masha: mariya
matt: matthew
meg: margaret
mel: melvin
mickey: michael
mike: michael
misha: mikhail
mitch: mitchell
nancy: ann
nastya: anastasia
natasha: natalia
ned: edward
nick: nicholas
paco: francisco
pat: patrick patricia
peggy: margaret
pepe: jose
pete: peter
phil: philip phillip
ray: raymond
rich: richard
rick: richard frederick
rob: robert
ron: ronald
ronnie: ronald
rudy: rudolph
sam: samuel samantha
sandy: alexander sandra
sasha: alexander alexandra
senya: semyon arseny
steve: steven stephen
sue: susan
tanya: tatiana
ted: edward theodore
teddy: edward theodore
terry: terence theresa
tim: timothy
tom: thomas
tommy: thomas
tony: anthony antonio
val: valery
vince: vincent
volodya: vladimir
vova: vladimir
walt: walter
will: william
willy: william wilhelm
yura: yuri
zhenya: eugene
""".strip().splitlines()
    for short, longs in [line.split(": ")]
}
_FIRST = {form: forms[0] for forms in map(str.split, _VARIANTS) for form in forms}
_INITIALS = {forms[0]: frozenset(form[0] for form in forms) for forms in map(str.split, _VARIANTS)}
_kept = lru_cache(maxsize=1 << 16)


@_kept
def same_given(one: str, two: str) -> bool:
    """Say whether two given names, as `name_key` has them, are one name.

    >>> same_given("oleksandr", "alexander"), same_given("mohammed", "muhammad")
    (True, True)
    >>> same_given("omar", "umar"), same_given("bill", "william"), same_given("anna", "anne")
    (True, False, False)
    """
    return _FIRST.get(one, one) == _FIRST.get(two, two) or alike(one, two)


@_kept
def short_for(one: str, two: str) -> bool:
    """Say whether one of two given names may be a short form of the other.

    >>> short_for("william", "bill"), short_for("bill", "robert"), short_for("bill", "will")
    (True, False, True)
    """
    ones, twos = (_SHORT.get(name, (name,)) for name in (one, two))
    return any(same_given(a, b) for a in ones for b in twos)


@_kept
def given_keys(given: str) -> tuple[str, ...]:
    """Return the keys under which a given name is looked up: of its long forms, if it is short."""
    longs = (*_SHORT.get(given, ()), given)
    keys = (key for name in longs for key in spelling_keys(_FIRST.get(name, name)))
    return tuple(dict.fromkeys(keys))


@_kept
def initials_of(given: str) -> frozenset[str]:
    """Return the letters that may stand for a given name: those of its other forms too.

    >>> sorted(initials_of("yevgeny")), sorted(initials_of("bill")), sorted(initials_of("w"))
    (['e', 'j', 'y'], ['b', 'w'], ['w'])
    """
    found = frozenset(name[0] for name in (given, *_SHORT.get(given, ())))
    return found | _INITIALS.get(_FIRST.get(given, given), frozenset())
