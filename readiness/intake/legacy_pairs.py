"""Which pairs of letters speak for typed Kruti Dev (above 0) or English (below), in half nats.

Made by scripts/learn_legacy_pairs.py from the names, headings and sentences under data/; not written by hand.
"""

PAIRS = {
    -11: ("^K ra "),
    -10: ("^S ga nd on "),
    -9: ("Ba ^C ^G ^P am di ng ta "),
    -8: ("Ch Ka Ko Pa ^R ^T ag ah ak ar as en ma ot un "),
    -7: ("Ja Kh Ku Na Ra ^B ab al au aw da it li m$ ni pa rg sh to um wa "),
    -6: (
        "Da Dh Ga Go La Ma Mu Ta ^A ^s aj an bh el em gi gu ha hh i$ ip me na nj np pu ri ro rp rr rt ur ut "
    ),
    -5: (
        "AL AR Am Be Bh Bo De Du Gh Gu Ha I$ Ke Mo NA Pi Po Pu R$ Se Te To Tu ^D ^E ^I ^J ^a at av "
        "ay ba ce co ct du ed ee eo ep hi ho ib ic im mp nc ol om or rb rm ti ve ya "
    ),
    -4: (
        "AD AN An Ar Co DA Do GA HA Ki LI Me Ne PA Pe Pr RA Sa Sh Si TA Ti UR ^U ^W ^h ^k ^w aa ad "
        "ai ap bo dm ev he hk hn hu il in io iv ll lo lp mb md mh mo mr ne nn nt ob od oi op ow po "
        "rc re rl si ss te tg tp tt up uw "
    ),
    -3: (
        "AM AP Aa Ac Ad Al Bi CH Di EN Fa Ge Gi HI Hi In Jo KA L$ Li MA Mi Ni Ph So Su Th Ur Vi ^M "
        "^N a$ ac be bi br ch dd de do dp dw ec er et ge hw ie ir lm ly mg mk mm mu n$ nv oo ov pe "
        "pi pl pp rd sk sm t$ uc ul we "
    ),
    -2: (
        "AG AK AT Ak As BA BH C$ D$ DE ET Er Fu GU HO HU IN Jh Ji Ju KH KO LA Le Lu ND NG NI No OD "
        "OR OT Od PU RI Re Ri Ru SO TE UD Um Up Us WA ao ci dg es fa ff gd gn go gr hb hm ia id is "
        "iy l$ la lb lt nb no oc og os ou pr pt ru se sp sw tc th tm tn ud wh wi wn wo wr "
    ),
    -1: (
        "AH AI AV Ap At Au BO Ca DH DI E$ ED EL EP ER Fi GH HE He Hu ID IT JA Je Kr LL LN LU ME MI "
        "MN MP MU NE NP NT O$ OL OM ON On Ot PE PO RJ RK RL RO RP Ro Sc T$ TI TO TT TU UL UM US UT "
        "Ud Ul Va Wa Wh Wo ^L ^Y az b$ bb cc d$ dh dr e$ eb ew f$ g$ gb gm hc hl hp hr hs ih ji jj "
        "jo jp ka ln lu ms mt nm oh p$ r$ rh rs rv rw ry tl v$ vp vr ws yn yt za "
    ),
    1: (
        "AO AY Af Aw BL BP Bs By Bz CE CO CT CU Cm Ct DC DD DF DK DL DN DP DY EB EE EK EM EV EW Ef "
        "Eh Ek G$ GB GE GI GJ GN GR GS GT HB HN HP HR HS IB IJ IK IS Im JE JJ KD KK KM Kl LG LK LM "
        "LS Lo M$ MB MG MH MK MR NJ NM NO NR NU NW Nu OA OB OG OH OI OJ OO OP OS OY Oc Ou Ow PD PJ "
        "PR PV Py QL RB RC RD RH RU RW Rl SA SC SQ ST Sk Sm Sr St TG TN Tw Ty UG UJ Uc Ug Uj Uk VG "
        "WI WR Wc Wi X$ Y$ YL YU Yo Ze ^H ^V ^X ^Z ^z aP aS ae bg bp ca df dv eO ej ex fi gg gl hd "
        "ht iM ke ki ld lr lv lw mK ml mn mw nT nf nh nk ns nu nw nz rI rP sP sa sb sd sg sr st su "
        "tf tu tv ty ub ug ui uj uy va vn vs wb xi xl xp xt yo zi zr "
    ),
    2: ("^b ^m ^p bl cl dl eh ei ek hy ij je ju km lh ls nr o$ of oj rj rk s$ sc us w$ y$ ye "),
    3: (
        "B$ Ir Ny S$ ^o ^r ^t dy ef eu h$ iu iw jg jh jn kn kr kt ku lc lg lk nl ny oe ok pd ps uk vo wg yi "
    ),
    4: ("A$ Br Sl Sy Un VI Vy ^c ^n ^u af bd c$ ds ey fe if jb jl jr jt kl kw lj py qu tk u$ uh vd wl "),
    5: ("Vo ^d ^g ck cr cu eq fo fu gj gs hf hj kd lf sA sl td ue uf vt xa yd yu "),
    6: (
        '"i "Ø #n %$ )$ )f )t +i +r +‚ ,D ,d ,e ,i ,o ,s ,y .M :$ :j :n ;. ;F ;L ;R ;n ;o ;r ;s ;u '
        ";{ =Q >$ >f >k >u Bk DV Dl Dy EI Ee H; I; IV Ii Iy Ll Ly LØ ML MS Mb Mf Mî Nq NÙ Qj Qy SV "
        "Sf T; UV Uo V? Vd Vr V~ X; YM Yd Yg Yi Yy Z. Z; ZI Z[ Za Zi Zj Zr Zs Zu Zx Zy ZØ ^> ^e ^f "
        "^l ^Å ^— `\" aB aI a[ ax aè b; bM by cL cM cV cY cg cp cx cz d; d? dA dE dH dS dk d‚ e' e. "
        "e; eU eZ f) f; f= fF fQ f[ fg fn g, gU gY h\" h' h, h. hN hx hè i) i, i. iF iN iS iU i` j, "
        "jA jH jL jc jd j{ jä jè jí kB kE kH kL kR kT k[ kb kc k{ kÊ l, l; lM lT lx lä n; nA nS nq "
        'nx o" o; oH oL oS oV ox p< pU pZ pj pk q" q# q) q, q> qH qN qT qU qi qr qx qç r% r\' r[ s; '
        "sE sX sY t' t, t: t; tZ tx u\" u, u. uV uç uè v? vD vF vL vU vc vl vy wU wf x. xE xH xM xg "
        "xu xy yS yq ys y{ zg {; ~l Åi Ê$ Ø$ ØI Øa äd äh äk äx çH çS çn è; í$ îw —f —i —r ‚U ‚y "
    ),
    7: (
        "\"B \"V '; 'p +u +y :i ;d ;i ;w ;x =d =h Bd Cè D' D; EH L; LV Ld Mj Mª Ns RF S' SB Sn Vw Vx "
        "ZA Zd Zf [; ^: ^i ^j ^y ^{ a= c< cU cd cq dV dc e> e¡ fB fH fM fT fV fr ft fx gL h; h[ h— "
        "i= iR ii jk k\" k$ k' kF kU kY mÙ n[ n~ oM p; p= q$ q: qM q[ qb qt qv qè r; rL rZ rf s= sU "
        "sx sä tq uD ux wN wV wp x$ x, xZ xf xn xo xr xw y; yC yL yj yr yw ~? ¡x ªk Øe æi æk æx çL "
        "çc çe çs çx "
    ),
    8: (
        "+d +h +j ,A ;Z ;g ;h =$ Ei MZ Mh Ms My Nk O; Qk R; S; Sd Sj Tt U; Uu Uæ V$ VZ Vh Vj Vs Vu "
        "^, ^? ^v ^x ^Ø a; aV aæ b, cS cj cn cs cw cy dM dZ eL f\" f' fL fl fp f{ gS gV gk gq gy h{ "
        "i; j$ j; j[ jf jx k+ k. kI kM kZ kg ks ky lE lR nL o' oè qa qd qe ql qä rS rq s\" sy tS uo "
        "vH vu vx vç vè w. wF wu wy x; xB xb xh xq xs xz y, y[ zk ¡A ¡d ¡o ¡p Ùk ä; æ$ çd çk ço çr "
    ),
    9: (
        "\"k +s ;f ;q ?k Q+ ^è aH dj fd fØ fè hA hV i< j. kA kV kq kè lH pq qf qy s' s[ sf sj u; uq "
        "vf wj xj Ø; çf "
    ),
    10: (",¡ LF Lr Mk Z$ ^; ^Q aA aM dq fc fj fy fä js k, kS lq sM sV t+ yx {k ¡$ ä$ "),
    11: ("+$ +k ,$ .k ;$ M+ Vk ^' ^[ bZ kj kk kx k¡ x< xk yh "),
    12: ("'k <+ Fk ^ç iq k; kf qj vk yk èk "),
    13: (";k Hk [k "),
}
